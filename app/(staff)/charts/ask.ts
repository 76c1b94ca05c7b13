import { ask, type Search } from "@/app/(staff)/dashboard/ask";
import { yearsOfTerm } from "@/app/(staff)/dashboard/periods";
import type { Scope } from "@/lib/access/scope";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import type { Attainment } from "@/lib/domain/attainment/view";
import { chartsOf } from "@/lib/domain/chart/charts";
import type { Chart } from "@/lib/domain/chart/picture";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getChartGround } from "@/lib/queries/get-chart-ground";
import { getForecast } from "@/lib/queries/get-forecast";
import type { Reference } from "@/lib/queries/reference";

type Asked = { ok: true; view: Attainment; charts: Chart[]; reference: Reference } | { ok: false; sentence: string };

/** The charts of the unit and year an address asks for, drawn by the units of its reporting day or carried along to today's; null when the unit is out of reach. */
export async function askCharts(scope: Scope, search: Search): Promise<Asked | null> {
  if (search["lens"] === "common") return { ok: false, sentence: "Biểu đồ vẽ theo đơn vị tại ngày báo cáo hoặc quy về hiện nay. Bản đồ chung của hai ngày xem ở So sánh." };
  const question = await ask(scope, search);
  if (!question.ok) return question;
  const { reference, filter } = question;
  const { period, unit, title, on, lens } = filter;
  if (period.kind !== "year") return { ok: false, sentence: "Biểu đồ vẽ cho từng năm, có nhiệm kỳ bên cạnh. Chọn một năm." };
  const asked = { unit, title, year: period.year, on, lens };
  const [view, term, years, ground, forecast] = await Promise.all([getAttainment(scope, filter), termOf(scope, filter, reference), yearsOfTerm(scope, filter, reference), getChartGround(scope, asked), getForecast(scope, asked)]);
  if (!view || !ground || !forecast) return null;
  return { ok: true, view, charts: chartsOf({ view, term, years, ground, stays: forecast.stays }), reference };
}

function termOf(scope: Scope, filter: AttainmentFilter, { terms }: Reference): Promise<Attainment | null> | null {
  const term = terms.find(({ id }) => id === filter.period.term);
  return term ? getAttainment(scope, { ...filter, base: "target", period: { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear } }) : null;
}

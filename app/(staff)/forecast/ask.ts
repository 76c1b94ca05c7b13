import { ask, type Search } from "@/app/(staff)/dashboard/ask";
import type { Scope } from "@/lib/access/scope";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import type { Attainment } from "@/lib/domain/attainment/view";
import { forecastOf, type YearForecast } from "@/lib/domain/forecast/of-attainment";
import type { WaitingDossier } from "@/lib/domain/forecast/view";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getForecast } from "@/lib/queries/get-forecast";
import type { Reference } from "@/lib/queries/reference";

type Found = { view: Attainment; forecast: YearForecast; dossiers: readonly WaitingDossier[] };
type Asked = { ok: true; filter: AttainmentFilter; reference: Reference; year: number; term: string; found: Found | null };

/** The forecast an address asks for, or the sentence that says what is wrong with it. Nothing is found of a unit out of reach, or one that did not stand on the day. */
export async function askForecast(scope: Scope, search: Search): Promise<Asked | { ok: false; sentence: string }> {
  const question = await ask(scope, search);
  if (!question.ok) return question;
  const { reference, filter } = question;
  const { unit, title, on, period, lens } = filter;
  if (period.kind !== "year") return { ok: false, sentence: "Dự báo tính cho từng năm, không tính cho cả nhiệm kỳ." };
  const [view, ground] = await Promise.all([getAttainment(scope, filter), getForecast(scope, { unit, title, year: period.year, on, lens })]);
  const forecast = view && ground && forecastOf(view, ground);
  return { ok: true, filter, reference, year: period.year, term: period.term, found: view && ground && forecast && { view, forecast, dossiers: ground.dossiers } };
}

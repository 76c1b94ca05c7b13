import { parseArgs } from "node:util";
import { clockScope } from "@/lib/access/clock-scope";
import type { Scope } from "@/lib/access/scope";
import { termOfYear } from "@/lib/domain/attainment/period";
import { lastDayOfMonth, showDay, yearOf } from "@/lib/domain/day";
import { forecastOf } from "@/lib/domain/forecast/of-attainment";
import { sayError, sayRange } from "@/lib/domain/forecast/words";
import { showCount } from "@/lib/domain/ratio";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getForecast } from "@/lib/queries/get-forecast";
import { getReference } from "@/lib/queries/reference";

const usage = "Cách dùng: npm run forecast:backtest [-- --year 2021] [--title tsvmtd]";

/** Tries the model on each month's end of a year, for each province and what is right below it, and prints how far off it was. */
async function main() {
  const { values } = parseArgs({ options: { year: { type: "string" }, title: { type: "string" } } });
  const clock = await clockScope();
  if (!clock) return stop("Chưa có đơn vị nào: nạp đơn vị trước.");
  const scope: Scope = { ...clock, grants: (clock.clock ?? []).map((root) => ({ role: "leader", root })) };
  const { terms, titles } = await getReference(scope);
  const year = Number(values.year ?? yearOf(scope.today));
  const term = termOfYear(terms, year);
  const title = titles.find(({ id }) => id === (values.title ?? titles[0]?.id));
  if (!term || !title) return stop(usage);
  const last = lastDayOfMonth(year, 12);
  const on = scope.today < last ? scope.today : last;
  const ask = (unit: string) => getAttainment(scope, { unit, period: { kind: "year", year, term: term.id }, on, title: title.id, base: "target", rounding: "truncate" });
  const country = await ask(scope.grants[0]?.root.split("/").at(-2) ?? "");
  for (const { unit: province } of country?.children ?? []) {
    const view = await ask(province.id);
    for (const { unit } of view ? [view, ...view.children] : []) await tell(scope, await ask(unit.id));
  }

  async function tell(asker: Scope, view: Awaited<ReturnType<typeof ask>>) {
    const ground = view && (await getForecast(asker, { unit: view.unit.id, title: view.title.id, year, on }));
    const forecast = view && ground && forecastOf(view, ground);
    if (!forecast) return;
    console.log(`${view.unit.name}, năm ${year}, tính đến hết ${showDay(on)}: dự báo ${showCount(forecast.likely)} (${sayRange(forecast)}) đến hết năm. ${sayError(forecast.trials)}`);
    for (const trial of forecast.trials) console.log(`  từ ${showDay(trial.on)} cho đến ${showDay(trial.until)}: dự báo ${showCount(trial.likely)} (${sayRange(trial)}), thực tế ${showCount(trial.came)}`);
  }
}

function stop(why: string) {
  console.error(why);
  process.exitCode = 1;
}

await main().finally(() => database.$disconnect());

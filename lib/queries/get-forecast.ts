import { glance } from "@/lib/access/door";
import type { Day } from "@/lib/domain/day";
import { chancesOf } from "@/lib/domain/forecast/forecast";
import type { ForecastGround } from "@/lib/domain/forecast/view";
import { forecastRow, parseForecast } from "./sql/forecast";

/** As many dossiers are named; more are counted. */
const most = 300;

/**
 * What a year's forecast of a unit is made from, as of a reporting day: how long dossiers stayed at each step of the road, and those that
 * wait now, each with its chance; by the units of that day, or carried along to today's. Null when the unit is out of reach or did not exist on the day.
 */
export const getForecast = glance("attainment.read", async ({ ask, reach, today }, { unit, title, year, on, lens }: { unit: string; title: string; year: number; on: Day; lens?: "now" | undefined }): Promise<ForecastGround | null> => {
  const { place, stays, dossiers } = await ask(forecastRow(reach, { unit, title, year, on, most, by: lens ? today : null }), parseForecast);
  if (!place) return null;
  const chances = chancesOf({ stays, year, on }, dossiers);
  return { stays, dossiers: dossiers.map((dossier, index) => ({ ...dossier, chance: chances[index] ?? 0 })) };
});

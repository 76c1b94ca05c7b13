import type { Attainment } from "@/lib/domain/attainment/view";
import { backTest, forecast, type Forecast, type Trial } from "./forecast";
import type { ForecastGround } from "./view";

export type YearForecast = Forecast & { trials: readonly Trial[] };

/** The forecast of a unit's year beside the trials of the model on the same year; what is recognised and asked comes from the metric layer. Null for a term. */
export function forecastOf({ period, on, recognised, target, months }: Attainment, { stays }: Pick<ForecastGround, "stays">): YearForecast | null {
  if (period.kind !== "year") return null;
  const { year } = period;
  const earlier = months.flatMap((point) => (point.recognised !== null && point.day < on ? [{ day: point.day, recognised: point.recognised }] : []));
  return { ...forecast({ stays, year, on, recognised, target }), trials: backTest({ stays, year, on, recognised }, earlier) };
}

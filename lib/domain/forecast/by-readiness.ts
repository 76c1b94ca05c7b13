import type { Level } from "@/lib/domain/readiness/readiness";
import { rangeOf, spreadOf } from "./spread";
import type { WaitingDossier } from "./view";

/** Levels a waiting dossier may stand at, the easiest first. */
const waitingLevels = ["ready", "on_the_way", "at_risk"] as const satisfies readonly Level[];
type WaitingLevel = (typeof waitingLevels)[number];

/** Of each level, how many wait and the sum of their chances by step and clock; and what the year comes to if none at risk is recognised. */
export type ForecastByReadiness = { levels: readonly { level: WaitingLevel; waiting: number; likely: number }[]; all: Range; withoutRisk: Range };
type Range = { low: number; likely: number; high: number };

/** The forecast beside readiness by criteria: the chance of a dossier stays what its step and clock give it; those at risk are left out as a whole. */
export function forecastByReadiness(dossiers: readonly Pick<WaitingDossier, "id" | "chance">[], levelOf: ReadonlyMap<string, Level>, recognised: number): ForecastByReadiness {
  const told = dossiers.map(({ id, chance }) => ({ chance, level: waitingLevels.find((level) => level === levelOf.get(id)) ?? "on_the_way" }));
  const range = (among: typeof told): Range => {
    const { low, likely, high } = rangeOf(spreadOf(among.map(({ chance }) => chance)));
    return { low: recognised + low, likely: recognised + likely, high: recognised + high };
  };
  return {
    levels: waitingLevels.map((level) => {
      const own = told.filter((one) => one.level === level);
      return { level, waiting: own.length, likely: own.reduce((sum, { chance }) => sum + chance, 0) };
    }),
    all: range(told),
    withoutRisk: range(told.filter(({ level }) => level !== "at_risk")),
  };
}

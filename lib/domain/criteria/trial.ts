import type { CriteriaContent } from "./content";
import { evaluate, type Case, type Verdict } from "./evaluate";

/** A unit that a set is tried on: a cell with its year, or a committee with the cells below it. `dossierId` when it strives for the title. */
export type Tried = { id: string; name: string; parentName: string | null; dossierId: string | null; given: Case };

export type TrialRow = Omit<Tried, "given"> & { verdict: Verdict; now: Verdict["outcome"] | null };

/** What would come of a set, nothing written: outcomes counted, what fails most often, and the units, those that change first. */
export type Trial = {
  counts: Readonly<Record<Verdict["outcome"], number>>;
  /** Units whose outcome differs from the set in force. */
  changed: number;
  common: readonly { code: string; wording: string; failed: number }[];
  rows: readonly TrialRow[];
};

const rank = { failed: 0, open: 1, passed: 2 } as const satisfies Record<Verdict["outcome"], number>;

/** Holds every unit against a set and against the one in force, if there is another. */
export function tryOn(units: readonly Tried[], content: CriteriaContent, inForce: CriteriaContent | null): Trial {
  const rows = units.map(({ given, ...unit }): TrialRow => ({ ...unit, verdict: evaluate(content, given), now: inForce && evaluate(inForce, given).outcome }));
  const isChanged = ({ verdict, now }: TrialRow) => now !== null && now !== verdict.outcome;
  const count = (outcome: Verdict["outcome"]) => rows.filter(({ verdict }) => verdict.outcome === outcome).length;
  const common = content.sections
    .flatMap(({ criteria }) => criteria)
    .map(({ code, wording }) => ({ code, wording, failed: rows.filter(({ verdict }) => verdict.criteria.some((judged) => judged.code === code && judged.state === "failed")).length }))
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => b.failed - a.failed);
  return {
    counts: { passed: count("passed"), failed: count("failed"), open: count("open") },
    changed: rows.filter(isChanged).length,
    common,
    rows: [...rows].sort((a, b) => Number(isChanged(b)) - Number(isChanged(a)) || rank[a.verdict.outcome] - rank[b.verdict.outcome]),
  };
}

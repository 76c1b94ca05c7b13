import type { Ratio } from "@/lib/domain/ratio";
import { standing } from "./standing";
import { askedBy, type TargetLine } from "./target";
import type { Base, Figures, Measure } from "./view";

type RecheckFigure = "recheckDue" | "recheckPlanned" | "recheckKept" | "recheckFailing";

/** What is counted for one unit before anything is computed from it. */
export type Counts = Pick<Figures, "cells" | "registered" | "registeredInTerm" | "recognised" | "held" | "revoked" | "appraised" | "underAppraisal" | RecheckFigure> & { additional: number };

export const noCounts: Counts = { cells: 0, registered: 0, registeredInTerm: 0, recognised: 0, held: 0, revoked: 0, recheckDue: 0, recheckPlanned: 0, recheckKept: 0, recheckFailing: 0, appraised: 0, underAppraisal: 0, additional: 0 };

/** Counts of several parts together. Never percentages. */
export function addCounts(parts: readonly Counts[]): Counts {
  const sum = { ...noCounts };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += part[key];
  return sum;
}

/** Published values known for a unit: a measure is marked only while the count still equals what the source printed. */
export type Printed = readonly { measure: Measure; value: number }[];

/** Everything that follows from counts and a target line: what remains, what is expected, how the unit stands against the straight line. */
export function figuresOf(unit: Figures["unit"], counts: Counts, line: (TargetLine & { id: string; more?: readonly string[] }) | undefined, asked: { base: Base; elapsed: Ratio; printed: Printed }): Figures {
  const { additional, ...counted } = counts;
  const wanted = line ? askedBy(line, counts) : null;
  const target = wanted?.low ?? null;
  const total = counts.recognised + additional;
  const values: Record<Measure, number | null> = { target, recognised: counts.recognised, expected: additional, registered_term: counts.registeredInTerm, cells: counts.cells, revoked: counts.revoked };
  return {
    unit,
    ...counted,
    target,
    share: wanted && line && line.percentLow !== null ? { percent: line.percentLow, base: line.base } : null,
    range: wanted && line && line.percentLow !== null && line.percentHigh !== null ? { lowPercent: line.percentLow, highPercent: line.percentHigh, ...wanted } : null,
    ratio: { part: counts.recognised, whole: asked.base === "target" ? (target ?? 0) : counts[asked.base] },
    remaining: target === null ? null : target - counts.recognised,
    expected: { additional, total, ratio: { part: total, whole: target ?? 0 } },
    standing: standing(counts.recognised, target, asked.elapsed),
    targetIds: line ? [line.id, ...(line.more ?? [])] : [],
    published: [...new Set(asked.printed.filter(({ measure, value }) => values[measure] === value).map(({ measure }) => measure))],
  };
}

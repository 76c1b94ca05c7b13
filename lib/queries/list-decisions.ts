import { glance } from "@/lib/access/door";
import { lineCursor, type DecisionFilter } from "@/lib/domain/decision/filter";
import { effects } from "@/lib/domain/decision/title";
import type { DecisionList } from "@/lib/domain/decision/view";
import { decisionRegister, parseRegister } from "./sql/decision-register";

const pageSize = 50;

/**
 * The register of decisions line by line, the newest first, up to a day and by the units of that day, or of the earliest known where the period is one before the register was kept. With `recognised`, exactly
 * the lines the metric layer counts. Null when the unit is out of reach or did not exist on the day.
 */
export const listDecisions = glance("decision.read", async ({ ask, reach, today }, filter: DecisionFilter): Promise<DecisionList | null> => {
  const { place, rows, counts, decisions, before } = await ask(decisionRegister({ sql: reach.sql, over: reach.over }, filter, today, pageSize + 1), parseRegister);
  if (filter.unit !== null && !place) return null;
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    place,
    rows: rows.slice(0, pageSize).map(({ key: _, ...row }) => row),
    next: last ? lineCursor([last.day, last.key]) : null,
    previous: filter.after && (before ? lineCursor(before) : ""),
    counts,
    total: effects.filter((known) => filter.effect === null || known === filter.effect).reduce((sum, known) => sum + (counts[known] ?? 0), 0),
    decisions,
  };
});

import { readKept } from "@/lib/access/door";
import { lineCursor, type DecisionFilter, type LinePlace } from "@/lib/domain/decision/filter";
import { effects } from "@/lib/domain/decision/title";
import type { DecisionList } from "@/lib/domain/decision/view";
import { decisionPage, decisionTotal, lineCounts, parseCounts, parseLines, parseTotal } from "./sql/decision-register";
import { namedCells, parseNamed, parsePlace, placeRow, wordsOf } from "./sql/place";

const pageSize = 50;

/**
 * The register of decisions line by line, the newest first, up to a day and by the units of that day. With `recognised`, exactly
 * the lines the metric layer counts. Null when the unit is out of reach or did not exist on the day.
 */
export const listDecisions = readKept("decision.read", async ({ db, reach }, filter: DecisionFilter): Promise<DecisionList | null> => {
  const { unit, on, effect } = filter;
  const place = unit === null ? null : parsePlace(await db.$queryRaw(placeRow({ sql: reach.sql }, unit, on)));
  if (unit !== null && !place) return null;

  const words = wordsOf(filter.q);
  const named = words === "" ? null : parseNamed(await db.$queryRaw(namedCells(place, words, on)));
  const question = { filter, place, words, named };
  const found = parseLines(await db.$queryRaw(decisionPage({ over: reach.over }, question, pageSize + 1)));
  const counts = parseCounts(await db.$queryRaw(lineCounts({ over: reach.over }, question)));
  const decisions = parseTotal(await db.$queryRaw(decisionTotal({ over: reach.over }, question)));
  const before = filter.after ? parseLines(await db.$queryRaw(decisionPage({ over: reach.over }, question, pageSize + 1, "back"))) : null;
  const last = found.length > pageSize ? found[pageSize - 1] : undefined;
  return {
    place,
    rows: found.slice(0, pageSize).map(({ key: _, ...row }) => row),
    next: last ? lineCursor([last.day, last.key]) : null,
    previous: before && previousOf(before),
    counts,
    total: effects.filter((known) => effect === null || known === effect).reduce((sum, known) => sum + (counts[known] ?? 0), 0),
    decisions,
  };
});

/** Lines up to this page, backwards: the one before the page before is where that page begins; "" is the register's beginning. */
function previousOf(before: readonly { day: LinePlace[0]; key: string }[]): string {
  const place = before[pageSize];
  return place ? lineCursor([place.day, place.key]) : "";
}

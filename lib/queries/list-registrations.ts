import { readKept } from "@/lib/access/door";
import { registerCursor, statusesOf, type RegistrationFilter } from "@/lib/domain/registration/filter";
import type { RegistrationList } from "@/lib/domain/registration/view";
import { namedCells, parseNamed, parsePlace, placeRow, wordsOf } from "./sql/place";
import { parseCounts, parsePage, registrationCounts, registrationPage } from "./sql/registration-register";

const pageSize = 50;

/**
 * The register of registrations as it stood at the end of a day, by the units of that day: what the metric layer counts as
 * registered, expected or appraised, row by row. Null when the unit is out of reach or did not exist on the day.
 */
export const listRegistrations = readKept("registration.read", async ({ db, reach, today }, filter: RegistrationFilter): Promise<RegistrationList | null> => {
  const { unit, on } = filter;
  const place = unit === null ? null : parsePlace(await db.$queryRaw(placeRow({ sql: reach.sql }, unit, on)));
  if (unit !== null && !place) return null;

  const words = wordsOf(filter.q);
  const named = words === "" ? null : parseNamed(await db.$queryRaw(namedCells(place, words, on)));
  const question = { filter, today, place, words, named };
  const found = parsePage(await db.$queryRaw(registrationPage({ over: reach.over }, question, pageSize + 1)));
  const counts = parseCounts(await db.$queryRaw(registrationCounts({ over: reach.over }, question)));
  const before = filter.after ? parsePage(await db.$queryRaw(registrationPage({ over: reach.over }, question, pageSize + 1, "back"))) : null;
  const last = found.length > pageSize ? found[pageSize - 1] : undefined;
  return {
    place,
    rows: found.slice(0, pageSize).map(({ path: _, ...row }) => row),
    next: last ? registerCursor([last.path, last.id]) : null,
    previous: before && previousOf(before),
    counts,
    total: statusesOf(filter).reduce((sum, status) => sum + (counts[status] ?? 0), 0),
  };
});

/** Rows up to this page, backwards: the one before the page before is where that page begins; "" is the register's beginning. */
function previousOf(before: readonly { path: string; id: string }[]): string {
  const place = before[pageSize];
  return place ? registerCursor([place.path, place.id]) : "";
}

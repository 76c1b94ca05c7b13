import { glance } from "@/lib/access/door";
import { registerCursor, statusesOf, type RegistrationFilter } from "@/lib/domain/registration/filter";
import type { RegistrationList } from "@/lib/domain/registration/view";
import { parseRegister, registrationRegister } from "./sql/registration-register";

const pageSize = 50;

/**
 * The register of registrations as it stood at the end of a day, by the units of that day: what the metric layer counts as
 * registered, expected or appraised, row by row. Null when the unit is out of reach or did not exist on the day.
 */
export const listRegistrations = glance("registration.read", async ({ ask, reach, today }, filter: RegistrationFilter): Promise<RegistrationList | null> => {
  const { place, rows, counts, before } = await ask(registrationRegister({ sql: reach.sql, over: reach.over }, filter, today, pageSize + 1), parseRegister);
  if (filter.unit !== null && !place) return null;
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    place,
    rows: rows.slice(0, pageSize).map(({ path: _, ...row }) => row),
    next: last ? registerCursor([last.path, last.id]) : null,
    previous: filter.after && (before ? registerCursor(before) : ""),
    counts,
    total: statusesOf(filter).reduce((sum, status) => sum + (counts[status] ?? 0), 0),
  };
});

import { take, type Taking } from "@/lib/access/door";
import { rowsInTurn } from "@/lib/access/rows-in-turn";
import type { RegistrationFilter } from "@/lib/domain/registration/filter";
import type { RegisterUnit, RegistrationRow } from "@/lib/domain/registration/view";
import { by, parseRows, registrationRows } from "./sql/registration-register";
import { parsePlace, placeRow } from "./sql/place";

/** Every row of the register of registrations that fits, in the register's order. Null when the unit is out of reach or did not exist on the day. */
export const takeRegistrations = take("registration.read", async ({ db, reach, today }, asked: RegistrationFilter): Promise<(Taking<RegistrationRow> & { place: RegisterUnit | null }) | null> => {
  const of = { sql: reach.sql, over: reach.over };
  const place = asked.unit === null ? null : parsePlace(await db.$queryRaw(placeRow(of, asked.unit, asked.on, by(asked, today))));
  if (asked.unit !== null && !place) return null;
  return { place, rows: rowsInTurn(db, registrationRows(of, asked, today), parseRows) };
});

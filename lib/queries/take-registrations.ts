import { take, type Taking } from "@/lib/access/door";
import type { RegistrationFilter } from "@/lib/domain/registration/filter";
import type { RegisterUnit, RegistrationRow } from "@/lib/domain/registration/view";
import { parseRegister, registrationRegister } from "./sql/registration-register";

const batch = 5_000; // each statement counts the whole register again

/** Every row of the register of registrations that fits, in the register's order. Null when the unit is out of reach or did not exist on the day. */
export const takeRegistrations = take("registration.read", async ({ db, reach, today }, asked: RegistrationFilter): Promise<(Taking<RegistrationRow> & { place: RegisterUnit | null }) | null> => {
  const pageAfter = async (after: RegistrationFilter["after"]) => parseRegister(await db.$queryRaw(registrationRegister({ sql: reach.sql, over: reach.over }, { ...asked, after }, today, batch)));
  const first = await pageAfter(null);
  if (asked.unit !== null && !first.place) return null;

  async function* rows() {
    let page = first;
    for (;;) {
      const last = page.rows.at(-1);
      if (last) yield page.rows;
      if (!last || page.rows.length < batch) return;
      page = await pageAfter([last.path, last.id]);
    }
  }
  return { place: first.place, rows: rows() };
});

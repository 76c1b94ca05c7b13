import { take, type Taking } from "@/lib/access/door";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import type { DecisionRow } from "@/lib/domain/decision/view";
import type { RegisterUnit } from "@/lib/domain/registration/view";
import { decisionRegister, parseRegister } from "./sql/decision-register";

const batch = 5_000; // each statement counts the whole register again

/** Every line of the register of decisions that fits, the newest first. Null when the unit is out of reach or did not exist on the day. */
export const takeDecisions = take("decision.read", async ({ db, reach, today }, asked: DecisionFilter): Promise<(Taking<DecisionRow> & { place: RegisterUnit | null }) | null> => {
  const pageAfter = async (after: DecisionFilter["after"]) => parseRegister(await db.$queryRaw(decisionRegister({ sql: reach.sql, over: reach.over }, { ...asked, after }, today, batch)));
  const first = await pageAfter(null);
  if (asked.unit !== null && !first.place) return null;

  async function* rows() {
    let page = first;
    for (;;) {
      const last = page.rows.at(-1);
      if (last) yield page.rows;
      if (!last || page.rows.length < batch) return;
      page = await pageAfter([last.day, last.key]);
    }
  }
  return { place: first.place, rows: rows() };
});

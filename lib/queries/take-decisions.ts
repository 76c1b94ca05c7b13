import { take, type Taking } from "@/lib/access/door";
import { rowsInTurn } from "@/lib/access/rows-in-turn";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import type { DecisionRow } from "@/lib/domain/decision/view";
import type { RegisterUnit } from "@/lib/domain/registration/view";
import { decisionRows, parseRows, registerPlace } from "./sql/decision-register";
import { parsePlace } from "./sql/place";

/** Every line of the register of decisions that fits, the newest first. Null when the unit is out of reach or did not exist on the day. */
export const takeDecisions = take("decision.read", async ({ db, reach, today }, asked: DecisionFilter): Promise<(Taking<DecisionRow> & { place: RegisterUnit | null }) | null> => {
  const of = { sql: reach.sql, over: reach.over };
  const place = asked.unit === null ? null : parsePlace(await db.$queryRaw(registerPlace(of, asked.unit, asked, today)));
  if (asked.unit !== null && !place) return null;
  return { place, rows: rowsInTurn(db, decisionRows(of, asked, today), parseRows) };
});

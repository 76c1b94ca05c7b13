import { take, type Taking } from "@/lib/access/door";
import { rowsInTurn } from "@/lib/access/rows-in-turn";
import type { Day } from "@/lib/domain/day";
import type { UnitParameters } from "@/lib/domain/unit/filter";
import { wantedOf } from "@/lib/domain/unit/search";
import type { UnitRow } from "@/lib/domain/unit/view";
import { parseRows, unitRows, type RegisterQuestion } from "./sql/unit-register";

/** Every unit of the register that fits, in the register's order. `place` is the unit they lie below, if one was asked for. */
export const takeUnits = take("unit.read", async ({ db, reach, scope, today }, asked: UnitParameters): Promise<Taking<UnitRow> & { on: Day }> => {
  const { on = today } = asked;
  const question: RegisterQuestion = { on, wanted: wantedOf(asked.q ?? ""), level: asked.level ?? null, below: asked.parent ?? null, parent: null, unit: null, code: asked.code ?? null, today, by: asked.lens === "now" ? today : null };
  const place = asked.parent === undefined ? null : await db.unit.findFirst({ where: { AND: [{ id: asked.parent }, reach.units] }, select: { id: true } });
  return { on, place, rows: rowsInTurn(db, unitRows({ sql: reach.sql, over: reach.over }, question), (found) => parseRows(found, scope.sample)) };
});

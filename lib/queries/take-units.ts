import { take, type Taking } from "@/lib/access/door";
import type { Day } from "@/lib/domain/day";
import type { UnitParameters, UnitPlace } from "@/lib/domain/unit/filter";
import { wantedOf } from "@/lib/domain/unit/search";
import type { UnitRow } from "@/lib/domain/unit/view";
import { parseRegister, unitRegister, type RegisterQuestion } from "./sql/unit-register";

const batch = 5_000; // each statement counts the whole register again

/** Every unit of the register that fits, in the register's order. `place` is the unit they lie below, if one was asked for. */
export const takeUnits = take("unit.read", async ({ db, reach, scope, today }, asked: UnitParameters): Promise<Taking<UnitRow> & { on: Day }> => {
  const { on = today } = asked;
  const question: RegisterQuestion = { on, wanted: wantedOf(asked.q ?? ""), level: asked.level ?? null, below: asked.parent ?? null, parent: null, unit: null, code: asked.code ?? null, today, by: asked.lens === "now" ? today : null };
  const place = asked.parent === undefined ? null : await db.unit.findFirst({ where: { AND: [{ id: asked.parent }, reach.units] }, select: { id: true } });

  async function* rows() {
    let after: UnitPlace | null = null;
    for (;;) {
      const found: ReturnType<typeof parseRegister>["rows"] = parseRegister(await db.$queryRaw(unitRegister({ sql: reach.sql, over: reach.over }, question, after, batch)), scope.sample).rows;
      const last = found.at(-1);
      if (last) yield found.map(({ row }) => row);
      if (!last || found.length < batch) return;
      after = last.place;
    }
  }
  return { on, place, rows: rows() };
});

import { glance } from "@/lib/access/door";
import { unitCursor, type UnitParameters, type UnitPlace } from "@/lib/domain/unit/filter";
import { wantedOf } from "@/lib/domain/unit/search";
import type { UnitRegister } from "@/lib/domain/unit/view";
import { parseRegister, unitRegister, type RegisterQuestion } from "./sql/unit-register";

export type UnitQuestion = UnitParameters & { limit?: number };

/**
 * The register of units in reach as they were on a day (today unless told): by words of any name they ever had, by level, lying
 * below a unit, by the official code of that day. The best fitting come first, then by level and name.
 */
export const listUnits = glance("unit.read", async ({ ask, reach, scope: { sample }, today }, asked: UnitQuestion): Promise<UnitRegister> => {
  const { on = today, after = null, limit = 50 } = asked;
  const question: RegisterQuestion = { on, wanted: wantedOf(asked.q ?? ""), level: asked.level ?? null, below: asked.parent ?? null, parent: null, unit: null, code: asked.code ?? null, today, by: asked.lens === "now" ? today : null };
  const { rows, total, cells, before } = await ask(unitRegister({ sql: reach.sql, over: reach.over }, question, after, limit + 1), (found) => parseRegister(found, sample));
  return {
    on,
    rows: rows.slice(0, limit).map(({ row }) => row),
    total,
    cells,
    illustrative: sample,
    next: cursorAt(rows.length > limit ? rows[limit - 1]?.place : undefined),
    previous: after && (cursorAt(before ?? undefined) ?? ""),
  };
});

const cursorAt = (place: UnitPlace | undefined) => (place ? unitCursor(place) : null);

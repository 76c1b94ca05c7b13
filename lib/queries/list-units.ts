import { readKept } from "@/lib/access/door";
import { unitCursor, type UnitParameters, type UnitPlace } from "@/lib/domain/unit/filter";
import { wantedOf } from "@/lib/domain/unit/search";
import type { UnitRegister } from "@/lib/domain/unit/view";
import { parsePlaces, parseRegister, parseTotal, placesBefore, registerRows, registerTotal, type RegisterQuestion } from "./sql/unit-register";

export type UnitQuestion = UnitParameters & { limit?: number };

/**
 * The register of units in reach as they were on a day (today unless told): by words of any name they ever had, by level, lying
 * below a unit, by the official code of that day. The best fitting come first, then by level and name.
 */
export const listUnits = readKept("unit.read", async ({ db, reach, sample, today }, asked: UnitQuestion): Promise<UnitRegister> => {
  const { on = today, after = null, limit = 50 } = asked;
  const question: RegisterQuestion = { on, wanted: wantedOf(asked.q ?? ""), level: asked.level ?? null, below: asked.parent ?? null, parent: null, unit: null, code: asked.code ?? null };
  const found = parseRegister(await db.$queryRaw(registerRows({ sql: reach.sql }, question, after, limit + 1)), sample);
  const { total, cells } = parseTotal(await db.$queryRaw(registerTotal({ sql: reach.sql }, question)));
  const [first] = found;
  const before = after && first ? parsePlaces(await db.$queryRaw(placesBefore({ sql: reach.sql }, question, first.place, limit + 1))) : [];
  return {
    on,
    rows: found.slice(0, limit).map(({ row }) => row),
    total,
    cells,
    illustrative: sample,
    next: cursorAt(found.length > limit ? found[limit - 1]?.place : undefined),
    previous: before.length === 0 ? null : (cursorAt(before[limit]) ?? ""),
  };
});

const cursorAt = (place: UnitPlace | undefined) => (place ? unitCursor(place) : null);

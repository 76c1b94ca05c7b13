import { read } from "@/lib/access/door";
import type { Day } from "@/lib/domain/day";
import { unitCursor, type UnitPlace } from "@/lib/domain/unit/filter";
import type { Level } from "@/lib/domain/unit/level";
import { wantedOf } from "@/lib/domain/unit/search";
import type { UnitRegister } from "@/lib/domain/unit/view";
import { parseRegister, parseTotal, registerRows, registerTotal, type RegisterQuestion } from "./sql/unit-register";

export type UnitQuestion = { q?: string; level?: Level; parent?: string; code?: string; on?: Day; after?: UnitPlace; limit?: number };

/**
 * The register of units in reach as they were on a day (today unless told): by words of any name they ever had, by level, lying
 * below a unit, by the official code of that day. The best fitting come first, then by level and name.
 */
export const listUnits = read("unit.read", async ({ db, reach, today }, asked: UnitQuestion): Promise<UnitRegister> => {
  const { on = today, after = null, limit = 50 } = asked;
  const question: RegisterQuestion = { on, wanted: wantedOf(asked.q ?? ""), level: asked.level ?? null, below: asked.parent ?? null, parent: null, unit: null, code: asked.code ?? null };
  const found = parseRegister(await db.$queryRaw(registerRows({ sql: reach.sql }, question, after, limit + 1)));
  const { total, cells } = parseTotal(await db.$queryRaw(registerTotal({ sql: reach.sql }, question)));
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { on, rows: found.slice(0, limit).map(({ row }) => row), total, cells, next: last ? unitCursor(last.place) : null };
});

import { take, type Taking } from "@/lib/access/door";
import { rowsInTurn } from "@/lib/access/rows-in-turn";
import type { CrosswalkFilter, CrosswalkRow } from "@/lib/domain/unit/crosswalk";
import { crosswalkRows, parseRows } from "./sql/crosswalk";

/** What became of every unit of one day by another. `place` is the unit they lie below, if one was asked for. */
export const takeCrosswalk = take("unit.read", async ({ db, reach }, asked: CrosswalkFilter): Promise<Taking<CrosswalkRow>> => {
  const place = asked.unit === null ? null : await db.unit.findFirst({ where: { AND: [{ id: asked.unit }, reach.units] }, select: { id: true } });
  return { place, rows: rowsInTurn(db, crosswalkRows({ sql: reach.sql }, asked), parseRows) };
});

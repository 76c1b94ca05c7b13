import { read } from "@/lib/access/door";
import { paperHead } from "@/lib/access/paper-head";
import type { Day } from "@/lib/domain/day";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";

/** The head of a paper that a unit in reach would sign on a day. Null out of reach, and when it did not stand then. */
export const getPaperHead = read("unit.read", async ({ db, reach }, unitId: string, on: Day): Promise<PaperHead | null> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { id: true } });
  return unit && paperHead(db, unit.id, on);
});

import { take, type Taking } from "@/lib/access/door";
import { unitsGround } from "@/lib/access/import-units";
import type { KnownUnit } from "@/lib/domain/import/match-unit";

/** A row of the workbook: a hamlet that is there, or an empty one of its commune. */
type UnitsFormRow = { commune: KnownUnit; cell: KnownUnit | null };
const empty = 3;

/** Every commune in reach that stands with its hamlets, and empty rows to add some: what the workbook to fill in holds. */
export const takeUnitsForm = take("unit.reorganise", async ({ db, reach, today }): Promise<Taking<UnitsFormRow>> => {
  const { communes, cellsOf } = await unitsGround(reach, { db, today });
  async function* rows() {
    for (const commune of communes.cells) yield [...(cellsOf.get(commune.id) ?? []).filter(({ stands }) => stands), ...Array.from({ length: empty }, () => null)].map((cell) => ({ commune, cell }));
  }
  return { place: null, rows: rows() };
});

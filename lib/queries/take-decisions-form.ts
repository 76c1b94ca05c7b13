import { take, type Taking } from "@/lib/access/door";
import { pastLines } from "@/lib/access/import-decisions";
import { knownUnits } from "@/lib/access/import-ground";
import type { KnownPast } from "@/lib/domain/import/decisions";
import type { KnownUnit } from "@/lib/domain/import/match-unit";

const batch = 1_000;

/** Every cell in reach that stands, with the lines of papers about it and an empty one to add another: what the workbook to fill in holds. */
export const takeDecisionsForm = take("decision.issue", async ({ db, reach, today }, titleId: string): Promise<Taking<{ cell: KnownUnit; line: KnownPast | null }>> => {
  const cells = (await knownUnits(reach, { db, today }, ["cell"])).filter(({ stands }) => stands);
  async function* rows() {
    for (let from = 0; from < cells.length; from += batch) {
      const some = cells.slice(from, from + batch);
      const lines = await pastLines({ db }, some.map(({ id }) => id), titleId);
      yield some.flatMap((cell) => [...lines.filter(({ unitId }) => unitId === cell.id), null].map((line) => ({ cell, line })));
    }
  }
  return { place: null, rows: rows() };
});

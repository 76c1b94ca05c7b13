import { take, type Taking } from "@/lib/access/door";
import { knownUnits } from "@/lib/access/import-ground";
import { figuresGround } from "@/lib/access/import-figures";
import type { StandingYear } from "@/lib/domain/import/figures";
import type { KnownUnit } from "@/lib/domain/import/match-unit";

const batch = 2_000;

/** Every cell in reach that was one in a year, with its figures of it: what the workbook to fill in holds. */
export const takeFiguresForm = take("figures.enter", async ({ db, reach, today }, year: number): Promise<Taking<{ cell: KnownUnit; year: StandingYear }>> => {
  const { standing, ended } = await figuresGround(reach, { db, today }, year);
  const cells = (await knownUnits(reach, { db, today }, ["cell"])).filter(({ id, stands }) => stands && !ended.has(id));
  async function* rows() {
    for (let from = 0; from < cells.length; from += batch) yield cells.slice(from, from + batch).map((cell) => ({ cell, year: standing.get(cell.id) ?? { seq: 0, figures: null } }));
  }
  return { place: null, rows: rows() };
});

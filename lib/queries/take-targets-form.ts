import { take, type Taking } from "@/lib/access/door";
import { targetGround } from "@/lib/access/import-targets";
import { termOfYear } from "@/lib/domain/attainment/period";
import { yearOf } from "@/lib/domain/day";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { targetKey, type StandingTarget } from "@/lib/domain/import/targets";

type TargetsFormRow = { unit: KnownUnit; year: number; line: StandingTarget | null };

/** Every unit in reach above the cells with its target of this year and of the next in the term: what the workbook to fill in holds. */
export const takeTargetsForm = take("target.set", async (room, titleId: string): Promise<Taking<TargetsFormRow> | null> => {
  const { reach, today } = room;
  const { units, ground } = await targetGround(reach, room, titleId);
  const now = yearOf(today);
  const term = termOfYear(ground.terms, now);
  if (!term) return null;
  const years = [now, now + 1].filter((year) => year <= term.lastYear);
  async function* rows() {
    for (const year of years) yield units.filter(({ stands }) => stands).map((unit) => ({ unit, year, line: ground.standing.get(targetKey(unit.id, term?.id ?? "", year)) ?? null }));
  }
  return { place: null, rows: rows() };
});

import { dateOf, Day } from "@/lib/domain/day";
import type { Figures } from "@/lib/domain/figures/figures";
import { database } from "@/lib/platform/database";
import { yearWith } from "./figures";
import { plantUnit, type PlantedUnit } from "./plant-unit";

type FiguresWish = { unit?: PlantedUnit; year?: number; known?: Partial<Figures>; account?: { id: string }; onBehalf?: boolean };

/** One more entry of a cell's year. */
export async function plantFigures({ unit, year = 2021, known = {}, account, onBehalf = true }: FiguresWish = {}) {
  const cell = unit ?? (await plantUnit());
  const seq = (await database.cellFigures.count({ where: { unitId: cell.id, year } })) + 1;
  const { meetings, ...counts } = yearWith(known);
  const key = { unitId: cell.id, year, seq };
  const on = dateOf(Day.parse(`${year}-12-31`));
  const entry = await database.cellFigures.create({ data: { ...key, ...counts, enteredOn: on, at: on, accountId: account?.id ?? null, onBehalf } });
  await database.cellMeeting.createMany({ data: meetings.map((meeting) => ({ ...key, ...meeting })) });
  return entry;
}

import { Day, dayOfDate } from "@/lib/domain/day";
import type { Figures } from "@/lib/domain/figures/figures";
import type { Prisma } from "@/lib/platform/prisma/client";
import { chance } from "@/prisma/seed/sample/chance";
import { figuresOf } from "@/prisma/seed/sample/plant-figures";

type Db = Prisma.TransactionClient;

/** Each year whole, told at its end; the last as far as June tells. */
const years = [...[2021, 2022, 2023, 2024, 2025].map((year) => ({ year, months: 12, enteredOn: Day.parse(`${year}-12-28`), whole: true })), { year: 2026, months: 6, enteredOn: Day.parse("2026-06-28"), whole: false }];

/** Illustrative yearly figures of the cells that held the title, were on the road to it, or were the year after. One holder in sixty has a discipline this year. */
export async function plantLaterFigures(db: Db, keys: ReadonlyMap<string, string>) {
  const roads = await db.registration.findMany({ where: { id: { in: [...keys.keys()] } }, select: { id: true, unitId: true, year: true }, orderBy: { id: "asc" } });
  const cells = new Map<string, { key: string; years: Set<number>; heldFrom: Day | null }>();
  for (const { id, unitId, year } of roads) {
    const cell = cells.get(unitId) ?? { key: keys.get(id) ?? id, years: new Set<number>(), heldFrom: null };
    cells.set(unitId, cell);
    cell.years.add(year).add(year - 1);
  }
  for (const { unitId, heldFrom } of await db.titleHolding.findMany({ select: { unitId: true, heldFrom: true } })) {
    const cell = cells.get(unitId);
    if (cell) cell.heldFrom = dayOfDate(heldFrom);
  }
  const entries = years.flatMap((of) =>
    [...cells].flatMap(([unitId, { key, years: own, heldFrom }]) => {
      const held = heldFrom !== null && heldFrom <= of.enteredOn;
      return held || own.has(of.year) ? [{ ...of, unitId, key, figures: steady(figuresOf({ key }, of, held), key, of, held) }] : [];
    }),
  );
  const before = new Map((await db.cellFigures.groupBy({ by: ["unitId", "year"], _max: { seq: true } })).map(({ unitId, year, _max }) => [`${unitId} ${year}`, _max.seq ?? 0]));
  const numbered = entries.map((entry) => ({ ...entry, seq: (before.get(`${entry.unitId} ${entry.year}`) ?? 0) + 1 }));
  const told = numbered.map(({ unitId, year, seq, enteredOn, key, figures: { meetings: _, ...counts } }) => ({ unitId, year, seq, ...counts, enteredOn, at: `${enteredOn}T09:30:00+07:00`, onBehalf: chance(`behalf ${key}`, 3) > 0, takenBack: false }));
  await db.$executeRaw`INSERT INTO "CellFigures" SELECT * FROM json_populate_recordset(NULL::"CellFigures", ${JSON.stringify(told)}::json)`;
  const meetings = numbered.flatMap(({ unitId, year, seq, figures }) => figures.meetings.map((meeting) => ({ unitId, year, seq, ...meeting })));
  await db.$executeRaw`INSERT INTO "CellMeeting" SELECT * FROM json_populate_recordset(NULL::"CellMeeting", ${JSON.stringify(meetings)}::json)`;
}

/** A holder's grade does not fall from year to year, or each would call for a look at the title. */
function steady(figures: Figures, key: string, { year, whole }: { year: number; whole: boolean }, held: boolean): Figures {
  if (!held) return figures;
  if (whole) return { ...figures, cellGrade: chance(`grade 2020 ${key}`, 4) === 0 ? "excellent" : "good" };
  return chance(`disciplined ${year} ${key}`, 60) === 0 ? { ...figures, disciplinedMembers: 1 } : figures;
}

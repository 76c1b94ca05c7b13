import { read } from "@/lib/access/door";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import type { AllocationLine } from "@/lib/domain/target/allocation";
import { valueOf } from "@/lib/domain/target/row";

type Asked = { unitId: string; titleId: string; termId: string; on: Day };

/** The yearly lines of a unit and of the units below it on a day, each with who gave it last. Null when the unit is out of reach. */
export const getAllocation = read("target.read", async ({ db, reach }, { unitId, titleId, termId, on }: Asked): Promise<AllocationLine[] | null> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { id: true } });
  if (!unit) return null;
  const day = dateOf(on);
  const below = { versions: { some: { parentId: unitId, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } } };
  const rows = await db.target.findMany({
    where: { titleId, termId, year: { not: null }, measure: "recognised", groupKinds: { isEmpty: true }, unit: { AND: [reach.units, { OR: [{ id: unitId }, below] }] } },
    include: { revisions: { where: { until: null }, select: { account: { select: { displayName: true } } } } },
  });
  return rows.flatMap(({ revisions, ...row }) =>
    row.year === null ? [] : [{ id: row.id, unitId: row.unitId, year: row.year, value: valueOf(row), seq: row.seq, withdrawn: row.withdrawn, setOn: dayOfDate(row.setOn), by: revisions[0]?.account?.displayName ?? null }],
  );
});

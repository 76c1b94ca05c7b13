import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import { periodOfKey } from "@/lib/domain/report/period";
import type { ReportsView } from "@/lib/domain/report/view";
import { unitOf, unitShape } from "@/lib/domain/target/row";
import { UnitPath } from "@/lib/domain/unit/path";

const named = { select: { displayName: true } } as const;

/** The reviews of a unit for a title, the newest day first, each with its last writing. Null when the unit is out of reach. */
export const listReports = read("attainment.read", async ({ db, reach, today }, { unitId, titleId }: { unitId: string; titleId: string }): Promise<ReportsView | null> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { ...unitShape, path: true } });
  if (!unit) return null;
  const rows = await db.report.findMany({
    where: { unitId, titleId, unit: reach.units },
    include: { account: named, term: true, paragraphs: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1, include: { account: named } } },
    orderBy: [{ on: "desc" }, { begunAt: "desc" }],
  });
  return {
    unit: { ...unitOf(unit, today), path: UnitPath.parse(unit.path) },
    rows: rows.map(({ id, on, begunAt, account, period, term, paragraphs: [last] }) => ({
      id, begunAt,
      period: periodOfKey(period, term),
      on: dayOfDate(on),
      by: account.displayName,
      writtenAt: last?.at ?? begunAt,
      writtenBy: last?.account.displayName ?? account.displayName,
    })),
  };
});

import { clockIn } from "@/lib/access/closing-seal";
import { read } from "@/lib/access/door";
import type { ClosingRow, ClosingsView } from "@/lib/domain/closing/view";
import { dayOfDate, type Day } from "@/lib/domain/day";
import { unitOf, unitShape } from "@/lib/domain/target/row";
import { UnitPath } from "@/lib/domain/unit/path";

const named = { select: { displayName: true } } as const;
const shape = { id: true, span: true, on: true, seq: true, sha256: true, closedAt: true, account: named, reopening: { select: { reason: true, reopenedAt: true, account: named } } } as const;

/** The closings of a unit for a title, the newest period first, each with its reopening. Null when the unit is out of reach. */
export const listClosings = read("attainment.read", async ({ db, reach, today }, { unitId, titleId }: { unitId: string; titleId: string }): Promise<ClosingsView | null> => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { ...unitShape, path: true } });
  if (!unit) return null;
  const rows = await db.closing.findMany({ where: { unitId, titleId, unit: reach.units }, select: shape, orderBy: [{ on: "desc" }, { span: "desc" }, { seq: "desc" }] });
  return { unit: { ...unitOf(unit, today), path: UnitPath.parse(unit.path) }, rows: rows.map(rowOf), clock: await clockIn({ db }) };
});

type Row = { id: string; span: ClosingRow["span"]; on: Date; seq: number; sha256: string; closedAt: Date; account: { displayName: string }; reopening: { reason: string; reopenedAt: Date; account: { displayName: string } } | null };

const rowOf = ({ account, on, reopening, ...row }: Row): ClosingRow => ({
  ...row,
  on: dayOfDate(on) satisfies Day,
  by: account.displayName,
  reopening: reopening && { reason: reopening.reason, reopenedAt: reopening.reopenedAt, by: reopening.account.displayName },
});

import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import { lineOf, lineShape, unitOf, unitShape, valueOf } from "@/lib/domain/target/row";
import type { TargetRecord } from "@/lib/domain/target/view";
import { UnitPath } from "@/lib/domain/unit/path";

const revisionShape = { include: { account: { select: { displayName: true } }, resolution: { select: { id: true, number: true, issuer: true } } }, orderBy: { seq: "desc" } } as const;

/** A target line with every value it had, each with its day, reason, paper and person. Null when its unit is out of reach. */
export const getTarget = read("target.read", async ({ db, reach, today }, id: string): Promise<TargetRecord | null> => {
  const row = await db.target.findFirst({ where: { id, unit: reach.units }, select: { ...lineShape, unit: { select: { ...lineShape.unit.select, path: true } }, revisions: revisionShape, allocations: { where: { withdrawn: false, unit: reach.units }, select: { unit: { select: unitShape } }, orderBy: { id: "asc" } } } });
  if (!row) return null;
  const { revisions, allocations, ...line } = row;
  return {
    ...lineOf(line, today, null),
    path: UnitPath.parse(line.unit.path),
    shared: allocations.map(({ unit }) => unitOf(unit, today)),
    revisions: revisions.map(({ account, setOn, until, seq, withdrawn, base, clause, reason, resolution, ...value }) => ({
      seq, withdrawn, base, clause, reason, resolution,
      value: valueOf({ id, ...value }),
      setOn: dayOfDate(setOn),
      until: until && dayOfDate(until),
      by: account?.displayName ?? null,
    })),
  };
});

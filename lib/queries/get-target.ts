import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import { lineOf, lineShape, valueOf } from "@/lib/domain/target/row";
import type { TargetRecord } from "@/lib/domain/target/view";
import { UnitPath } from "@/lib/domain/unit/path";

const revisionShape = { include: { account: { select: { displayName: true } }, resolution: { select: { id: true, number: true, issuer: true } } }, orderBy: { seq: "desc" } } as const;

/** A target line with every value it had, each with its day, reason, paper and person. Null when its unit is out of reach. */
export const getTarget = read("target.read", async ({ db, reach, today }, id: string): Promise<TargetRecord | null> => {
  const row = await db.target.findFirst({ where: { id, unit: reach.units }, select: { ...lineShape, unit: { select: { ...lineShape.unit.select, path: true } }, revisions: revisionShape } });
  if (!row) return null;
  const { revisions, ...line } = row;
  return {
    ...lineOf(line, today, null),
    path: UnitPath.parse(line.unit.path),
    revisions: revisions.map(({ account, setOn, until, seq, base, clause, reason, resolution, ...value }) => ({
      seq, base, clause, reason, resolution,
      value: valueOf({ id, ...value }),
      setOn: dayOfDate(setOn),
      until: until && dayOfDate(until),
      by: account?.displayName ?? null,
    })),
  };
});

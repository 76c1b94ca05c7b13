import { read } from "@/lib/access/door";
import { may } from "@/lib/access/scope";
import type { ScansView } from "@/lib/domain/decision/view";
import { UnitPath } from "@/lib/domain/unit/path";

/** A decision's scans, the copy of record first; whoever reaches only some of its cells is told that there are, not handed them. Null when none of it is in reach. */
export const listScans = read("decision.read", async ({ db, reach, scope }, decisionId: string): Promise<ScansView | null> => {
  const found = await db.decision.findFirst({
    where: { id: decisionId, OR: [{ unit: reach.units }, { lines: { some: { unit: reach.units } } }] },
    include: { unit: { select: { path: true } }, scans: { orderBy: [{ at: "desc" }, { id: "desc" }], include: { account: { select: { displayName: true } } } } },
  });
  if (!found) return null;
  const whole = await db.decision.count({ where: { id: decisionId, OR: [{ unit: reach.units }, { lines: { every: { unit: reach.units } } }] } });
  return {
    scans: found.scans.map(({ id, fileName, bytes, sha256, account, at }) => ({ id, fileName, bytes, sha256, by: account.displayName, at })),
    mayOpen: whole > 0,
    mayAttach: may(scope, "decision.issue", UnitPath.parse(found.unit.path)),
  };
});

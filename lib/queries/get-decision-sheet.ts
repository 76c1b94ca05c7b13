import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import type { DecisionSheet } from "@/lib/domain/document/paper-sheet";

/** A decision as it is printed: from what was stored when it was signed, units named as on that day. Null when no line of it and not its body is in reach. */
export const getDecisionSheet = read("decision.read", async ({ db, reach }, id: string): Promise<DecisionSheet | null> => {
  const found = await db.decision.findFirst({
    where: { id, OR: [{ unit: reach.units }, { lines: { some: { unit: reach.units } } }] },
    include: { lines: { where: { unit: reach.units }, orderBy: { position: "asc" }, include: { title: { select: { name: true } } } }, _count: { select: { lines: true } } },
  });
  if (!found) return null;
  const { issuerId, number, symbol, issuer, subject, decidedOn, signer, capacity, grounds, lines, _count } = found;
  const standing = { where: { validFrom: { lte: decidedOn }, OR: [{ validUntil: null }, { validUntil: { gt: decidedOn } }] }, select: { name: true, kind: true } };
  const unit = await db.unitVersion.findFirst({ where: { unitId: issuerId, ...standing.where }, select: { name: true, kind: true, parent: { select: { versions: standing } } } });
  if (!unit) throw new Error(`the body of decision ${id} did not stand on the day it was signed`);
  return {
    unitId: issuerId,
    number, symbol, issuer, subject, signer, capacity, grounds,
    unit: { name: unit.name, kind: unit.kind },
    above: unit.parent?.versions[0] ?? null,
    on: dayOfDate(decidedOn),
    title: lines[0]?.title.name ?? "",
    effect: lines[0]?.effect ?? "recognise",
    lines: lines.map(({ nameAsSigned, effect, reason, registerFrom }) => ({ nameAsSigned, effect, reason, registerFrom: registerFrom && dayOfDate(registerFrom) })),
    more: _count.lines > lines.length,
  };
});

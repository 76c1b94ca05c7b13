import { read } from "@/lib/access/door";
import { signedHead } from "@/lib/access/paper-head";
import { dayOfDate } from "@/lib/domain/day";
import type { DecisionSheet } from "@/lib/domain/document/paper-sheet";

const lineShape = { title: { select: { name: true } }, affectsLine: { select: { decision: { select: { number: true, symbol: true, decidedOn: true } } } } } as const;

/** A decision as it is printed: from what was stored when it was signed, units named as on that day. Null when no line of it and not its body is in reach. */
export const getDecisionSheet = read("decision.read", async ({ db, reach }, id: string): Promise<DecisionSheet | null> => {
  const found = await db.decision.findFirst({
    where: { id, OR: [{ unit: reach.units }, { lines: { some: { unit: reach.units } } }] },
    include: { lines: { where: { unit: reach.units }, orderBy: { position: "asc" }, include: lineShape }, _count: { select: { lines: true } } },
  });
  if (!found) return null;
  const { issuerId, number, symbol, issuer, subject, decidedOn, signer, capacity, grounds, lines, _count } = found;
  const on = dayOfDate(decidedOn);
  return {
    ...(await signedHead(db, issuerId, on)),
    number, symbol, issuer, subject, signer, capacity, grounds, on,
    draft: null,
    title: lines[0]?.title.name ?? "",
    effect: lines[0]?.effect ?? "recognise",
    lines: lines.map(({ nameAsSigned, effect, reason, registerFrom, affectsLine }) => ({
      nameAsSigned, effect, reason,
      registerFrom: registerFrom && dayOfDate(registerFrom),
      affects: affectsLine && { ...affectsLine.decision, decidedOn: dayOfDate(affectsLine.decision.decidedOn) },
    })),
    more: _count.lines > lines.length,
  };
});

import { read } from "@/lib/access/door";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { isHeldOn } from "@/lib/domain/decision/title";
import type { DecisionView } from "@/lib/domain/decision/view";
import type { PaperLine } from "@/lib/domain/registration/view";

/** A decision with its lines about cells in reach. Null when none is, unless the body that issued it is in reach. */
export const getDecision = read("decision.read", async ({ db, reach, today }, id: string): Promise<DecisionView | null> => {
  const found = await db.decision.findFirst({
    where: { id, OR: [{ unit: reach.units }, { lines: { some: { unit: reach.units } } }] },
    include: { lines: { where: { unit: reach.units }, orderBy: { position: "asc" }, include: shapeOn(today) }, recordedBy: { select: { displayName: true } }, _count: { select: { lines: true } } },
  });
  if (!found) return null;
  const { lines, _count, recordedAt, recordedBy, recordedById: _, type: __, ...decision } = found;
  return {
    ...decision,
    decidedOn: dayOfDate(decision.decidedOn),
    recorded: recordedBy && { by: recordedBy.displayName, at: recordedAt },
    more: _count.lines > lines.length,
    lines: lines.map((line) => {
      const version = line.unit.versions[0];
      const parent = version?.parent?.versions[0];
      return {
        id: line.id,
        position: line.position,
        unitId: line.unitId,
        nameAsSigned: line.nameAsSigned,
        today: version ? { cell: { id: line.unitId, name: version.name, kind: version.kind }, parent: version.parent && parent ? { id: version.parent.id, name: parent.name, kind: parent.kind } : null } : null,
        title: line.title,
        effect: line.effect,
        reason: line.reason,
        registerFrom: line.registerFrom && dayOfDate(line.registerFrom),
        registrationId: line.registrationId,
        affects: line.affectsLine && paperLine(line.affectsLine),
        affectedBy: line.affectedBy.map(paperLine),
        held: line.opened.some(({ heldFrom, heldUntil }) => isHeldOn({ heldFrom: dayOfDate(heldFrom), heldUntil: heldUntil && dayOfDate(heldUntil) }, today)),
      };
    }),
  };
});

const shapeOn = (today: Day) => {
  const day = dateOf(today);
  const standing = { where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } };
  return {
    unit: { select: { versions: { ...standing, select: { name: true, kind: true, parent: { select: { id: true, versions: standing } } } } } },
    title: { select: { id: true, name: true, shortName: true } },
    affectsLine: { include: { decision: true } },
    affectedBy: { include: { decision: true }, orderBy: { decidedOn: "asc" } },
    opened: { select: { heldFrom: true, heldUntil: true } },
  } as const;
};

type Line = { effect: PaperLine["effect"]; decision: { id: string; number: number; symbol: string; decidedOn: Date; issuer: string } };
const paperLine = ({ effect, decision: { id, decidedOn, number, symbol, issuer } }: Line): PaperLine => ({ decisionId: id, number, symbol, issuer, effect, decidedOn: dayOfDate(decidedOn) });

import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import type { ProposalSheet } from "@/lib/domain/document/paper-sheet";

/** A proposal as it is printed: from what was stored when it was signed, units named as on that day. Null when it names no cell in reach. */
export const getProposalSheet = read("registration.read", async ({ db, reach }, id: string): Promise<ProposalSheet | null> => {
  const inReach = { registration: { unit: reach.units } };
  const found = await db.paper.findFirst({
    where: { id, kind: "proposal", lines: { some: inReach } },
    include: { lines: { where: inReach, orderBy: { position: "asc" }, include: { registration: { select: { year: true, title: { select: { name: true } } } } } }, _count: { select: { lines: true } } },
  });
  if (!found) return null;
  const { unitId, number, symbol, issuer, subject, signedOn, signer, capacity, lines, _count } = found;
  const standing = { where: { validFrom: { lte: signedOn }, OR: [{ validUntil: null }, { validUntil: { gt: signedOn } }] }, select: { name: true, kind: true } };
  const unit = await db.unitVersion.findFirst({ where: { unitId, ...standing.where }, select: { name: true, kind: true, parent: { select: { versions: standing } } } });
  if (!unit) throw new Error(`the body of paper ${id} did not stand on the day it was signed`);
  return {
    unitId, number, symbol, issuer, subject, signer, capacity,
    unit: { name: unit.name, kind: unit.kind },
    above: unit.parent?.versions[0] ?? null,
    on: dayOfDate(signedOn),
    title: lines[0]?.registration.title.name ?? "",
    lines: lines.map(({ nameAsSigned, registration: { year } }) => ({ nameAsSigned, year })),
    more: _count.lines > lines.length,
  };
});

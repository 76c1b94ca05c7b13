import { read } from "@/lib/access/door";
import { signedHead } from "@/lib/access/paper-head";
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
  const on = dayOfDate(signedOn);
  return {
    ...(await signedHead(db, unitId, on)),
    number, symbol, issuer, subject, signer, capacity, on,
    draft: null,
    title: lines[0]?.registration.title.name ?? "",
    lines: lines.map(({ nameAsSigned, registration: { year } }) => ({ nameAsSigned, year })),
    more: _count.lines > lines.length,
  };
});

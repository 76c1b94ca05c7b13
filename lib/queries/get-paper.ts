import { bodyFor, speaks } from "@/lib/access/body";
import { read } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import type { PaperView } from "@/lib/domain/registration/paper-view";

/** A paper with the lines about cells in reach. Null when it names none of them. */
export const getPaper = read("registration.read", async (room, id: string): Promise<PaperView | null> => {
  const { db, reach, scope } = room;
  const paper = await db.paper.findFirst({
    where: { id, lines: { some: { registration: { unit: reach.units } } } },
    include: { lines: { where: { registration: { unit: reach.units } }, orderBy: { position: "asc" }, include: { registration: { include: { unit: true } } } } },
  });
  if (!paper) return null;
  const toReceive: { id: string; version: number }[] = [];
  for (const { registration } of paper.lines) {
    const isFree = registration.holderId === null || registration.holderId === scope.accountId;
    if (registration.status !== "proposed" || paper.kind !== "proposal" || paper.accountId === scope.accountId || !isFree) continue;
    const body = await bodyFor(room, { path: registration.unit.path, titleId: registration.titleId, stage: "appraise" });
    if (body && speaks(scope, "appraise", body)) toReceive.push({ id: registration.id, version: registration.version });
  }
  const { kind, type, number, symbol, subject, issuer, signedOn, signer, capacity, lines } = paper;
  return {
    id, kind, type, number, symbol, subject, issuer, signer, capacity, toReceive,
    signedOn: dayOfDate(signedOn),
    lines: lines.map(({ registrationId, nameAsSigned, registration }) => ({ registrationId, nameAsSigned, status: registration.status, cell: registration.unitId })),
  };
});

import { read } from "@/lib/access/door";
import { invitations } from "@/lib/access/scope";
import { addDays, dateOf, dayOfDate } from "@/lib/domain/day";
import type { InvitedDossier } from "@/lib/domain/invitation/view";

const called = { select: { id: true, versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } } } as const;

/** The dossiers the reader is invited to today, the one that closes first on top. */
export const listInvitations = read("registration.read", async ({ db, reach, scope, today }): Promise<InvitedDossier[]> => {
  const day = dateOf(today);
  const rows = await db.dossierInvitation.findMany({
    where: { accountId: scope.accountId, endedAt: null, validFrom: { lte: day }, validUntil: { gt: day }, registrationId: { in: [...invitations(scope, "registration.read")] }, registration: reach.dossiers },
    orderBy: [{ validUntil: "asc" }, { id: "asc" }],
    include: { registration: { select: { id: true, year: true, status: true, title: { select: { name: true } }, unit: { select: { ...called.select, parent: called } } } } },
  });
  return rows.flatMap(({ validUntil, registration: { unit, title, ...row } }) => {
    const version = unit.versions[0];
    const above = unit.parent?.versions[0];
    return version ? [{ ...row, title: title.name, cell: { id: unit.id, ...version }, parent: unit.parent && above ? { id: unit.parent.id, ...above } : null, lastDay: addDays(dayOfDate(validUntil), -1) }] : [];
  });
});

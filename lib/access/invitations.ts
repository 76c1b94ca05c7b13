import { opens } from "@/lib/domain/appraisal/stand";
import { addDays, dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import type { InvitationView } from "@/lib/domain/invitation/view";
import { refuse, type Result } from "@/lib/domain/result";
import type { Room } from "./door";
import { sittersOn, teamFor } from "./sitters";

type Dossier = { id: string; titleId: string; path: string };

/** Who may be invited to a dossier, or to those of a team: active accounts with the role of a guest today, over the unit or one it stands below. */
export async function guestsFor({ db, today }: Pick<Room, "db" | "today">, { path }: Pick<Dossier, "path">): Promise<{ id: string; name: string }[]> {
  const day = dateOf(today);
  const grants = { some: { role: "guest" as const, unitId: { in: path.split("/").filter(Boolean) }, revokedAt: null, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } };
  const accounts = await db.account.findMany({ where: { deactivatedAt: null, grants }, orderBy: { displayName: "asc" }, select: { id: true, displayName: true } });
  return accounts.map(({ id, displayName }) => ({ id, name: displayName }));
}

/** Why the asker may not invite to a dossier, or call an invitation off: not an officer of its team, or kept from it. The dossier was found in reach. */
export async function mayNotInvite(room: Room, dossier: Dossier): Promise<Result<never> | null> {
  const team = await teamFor(room, dossier);
  if (!team) return refuse("no-team");
  const own = (await sittersOn(room, team.id, dossier)).find(({ accountId }) => accountId === room.scope.accountId);
  if (!own) return refuse("not-on-team");
  return opens(own.function) && !own.bar ? null : refuse("not-the-inviter");
}

/** Those who may open a dossier on a day because they were invited to it, the last named first. The dossier was found in reach. */
export async function invitedTo(db: Room["db"], registrationId: string, on: Day): Promise<InvitationView[]> {
  const day = dateOf(on);
  const rows = await db.dossierInvitation.findMany({ where: { registrationId, endedAt: null, validFrom: { lte: day }, validUntil: { gt: day } }, orderBy: { id: "desc" }, include: { invitedBy: { select: { displayName: true } } } });
  return rows.map(({ id, guest, validUntil, invitedBy }) => ({ id, name: guest, lastDay: addDays(dayOfDate(validUntil), -1), by: invitedBy.displayName }));
}

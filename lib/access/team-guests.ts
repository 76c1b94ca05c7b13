import { dateOf } from "@/lib/domain/day";
import { invites } from "@/lib/domain/invitation/rules";
import type { Status } from "@/lib/domain/registration/status";
import { bodiesAmong } from "./bodies-among";
import type { Room } from "./door";

type Asking = Pick<Room, "db" | "today" | "now">;
type Dossier = { id: string; titleId: string; path: string };

/** Whether a move brings a dossier to the team, which opens it to the team's guests. */
export const comesToTeam = (before: Status, after: Status) => invites(after) && !invites(before);

/**
 * Opens dossiers that lie with a team to those its decision invited, each to the end of the same day, and closes them to the guests of a
 * team that has them no more. Asked again, it changes nothing. The dossiers were found in reach, and are held.
 */
export async function openToGuests({ db, today, now }: Asking, dossiers: readonly Dossier[]): Promise<void> {
  const bodyOf = await bodiesAmong(db, dossiers.map(({ path }) => path));
  const teamAt = new Map(dossiers.map((dossier) => [dossier.id, bodyOf({ ...dossier, stage: "appraise" }, today)?.unitId ?? null]));
  const units = [...new Set(teamAt.values())].filter((id) => id !== null);
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${units}::text[]) ORDER BY id FOR SHARE`; // as in form-team.ts: no team is formed meanwhile
  const ids = dossiers.map(({ id }) => id);
  const invited = await db.teamInvitation.findMany({ where: { unitId: { in: units }, endedAt: null, validUntil: { gt: dateOf(today) }, team: { replacedOn: null } } });
  const standing = await db.dossierInvitation.findMany({ where: { registrationId: { in: ids }, endedAt: null, validUntil: { gt: dateOf(today) } }, select: { id: true, registrationId: true, accountId: true, validUntil: true, teamInvitation: { select: { unitId: true } } } });
  const elsewhere = standing.filter(({ registrationId, teamInvitation }) => teamInvitation !== null && teamInvitation.unitId !== teamAt.get(registrationId)).map(({ id }) => id);
  await db.dossierInvitation.updateMany({ where: { id: { in: elsewhere }, endedAt: null }, data: { endedAt: now } });

  const given = await db.dossierInvitation.findMany({ where: { registrationId: { in: ids }, teamInvitationId: { in: invited.map(({ id }) => id) } }, select: { registrationId: true, teamInvitationId: true } });
  const wasGiven = (registrationId: string, invitation: string) => given.some((row) => row.registrationId === registrationId && row.teamInvitationId === invitation); // also when the team's officers called it off
  const opened = dossiers.flatMap(({ id }) => invited.filter((invitation) => invitation.unitId === teamAt.get(id) && !wasGiven(id, invitation.id)).flatMap(({ id: teamInvitationId, accountId, guest, validUntil, invitedById }) => {
    // Whom its officers invited to this one already goes on from there.
    const until = standing.filter((row) => row.registrationId === id && row.accountId === accountId && !elsewhere.includes(row.id)).map((row) => row.validUntil);
    const validFrom = new Date(Math.max(dateOf(today).getTime(), ...until.map((day) => day.getTime())));
    return validFrom < validUntil ? [{ registrationId: id, teamInvitationId, accountId, guest, validFrom, validUntil, invitedById, at: now }] : [];
  }));
  await db.dossierInvitation.createMany({ data: opened });
}

/** Takes hold of every dossier that lies with a team below a unit: no act on one of them goes on meanwhile. Before the team, as open-sitting.ts does. */
export const holdWithTeams = ({ db }: Pick<Room, "db">, unit: { path: string }) =>
  db.$queryRaw<Dossier[]>`
    SELECT id::text, "titleId", path FROM "Registration" registration
     WHERE starts_with(registration.path, ${unit.path}) AND status IN ('under_appraisal', 'returned') ORDER BY id FOR NO KEY UPDATE`;

/** Calls a team's invitations off, with all that follows from them. */
export async function closeToGuests({ db, now }: Pick<Room, "db" | "now">, which: { teamId: string } | { id: string }): Promise<number> {
  const { count } = await db.teamInvitation.updateMany({ where: { ...which, endedAt: null }, data: { endedAt: now } });
  await db.dossierInvitation.updateMany({ where: { teamInvitation: which, endedAt: null }, data: { endedAt: now } });
  return count;
}

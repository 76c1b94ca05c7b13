import { write } from "@/lib/access/door";
import { guestsFor, mayNotInvite } from "@/lib/access/invitations";
import { addDays, dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { judgeInvitation } from "@/lib/domain/invitation/rules";
import type { EndInvitationInput, InviteInput } from "@/lib/domain/invitation/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Lets somebody of an invited body see one dossier to the end of a day, by chair, deputy or secretary of its team. Refuses who has not the role of a guest, and who is invited already. */
export const inviteGuest = write("registration.appraise", async (room, { registrationId, accountId, lastDay }: InviteInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now, today } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, select: { id: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Registration" WHERE id = ${registrationId}::uuid FOR NO KEY UPDATE`; // two invitations at once: one after the other
  const registration = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  const refused = (await mayNotInvite(room, registration)) ?? judgeInvitation(registration.status, lastDay, today);
  if (refused) return refused;
  const guest = (await guestsFor(room, registration)).find(({ id }) => id === accountId);
  if (!guest) return refuse("not-a-guest", { field: "accountId" });
  const standing = await db.dossierInvitation.findFirst({ where: { registrationId, accountId, endedAt: null, validUntil: { gt: dateOf(today) } } });
  if (standing) return refuse("invited-already", { field: "accountId", values: { name: guest.name, on: showDay(addDays(dayOfDate(standing.validUntil), -1)) } });
  await db.dossierInvitation.create({ data: { registrationId, accountId, guest: guest.name, validFrom: dateOf(today), validUntil: dateOf(addDays(lastDay, 1)), invitedById: scope.accountId, at: now } });
  return accept({ id: registrationId });
});

/** Calls an invitation off: the dossier is closed to the guest at once. */
export const endInvitation = write("registration.appraise", async (room, { id }: EndInvitationInput): Promise<Result<{ id: string }>> => {
  const { db, reach, now } = room;
  const found = await db.dossierInvitation.findFirst({ where: { id, endedAt: null, registration: { unit: reach.units } }, include: { registration: true } });
  if (!found) return refuse("not-found");
  const refused = await mayNotInvite(room, found.registration);
  if (refused) return refused;
  const { count } = await db.dossierInvitation.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
  return count === 0 ? refuse("changed-meanwhile") : accept({ id: found.registrationId });
});

import { randomUUID } from "node:crypto";
import { write, type Room } from "@/lib/access/door";
import { rulesFor } from "@/lib/access/office-rules";
import { guestsFor } from "@/lib/access/invitations";
import { mayRole } from "@/lib/access/rights";
import { closeToGuests, holdWithTeams, openToGuests } from "@/lib/access/team-guests";
import type { FormTeamInput } from "@/lib/domain/appraisal/schema";
import { judgeTeam } from "@/lib/domain/appraisal/team";
import { addDays, dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { symbolOf } from "@/lib/domain/decision/numbering";
import { judgeLastDay } from "@/lib/domain/invitation/rules";
import type { EndInvitationInput } from "@/lib/domain/invitation/schema";
import { judgeSigned } from "@/lib/domain/registration/paper";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { committeeName } from "@/lib/domain/unit/party";

/**
 * Forms an appraisal team by a committee's decision; it replaces the one in force from its own day on. Refuses a team without chair,
 * secretary or as many who score as its province asks for, people without the role at that unit, and while the former team has a sitting open.
 * Whom it invites may open what lies with the team, or comes to it, to the end of a day.
 */
export const formTeam = write("team.form", async (room, { seats, signedOn, unitId, invited, invitedUntil, ...paper }: FormTeamInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, today, now } = room;
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { path: true, versions: { orderBy: { validFrom: "desc" }, take: 1 } } });
  const version = unit?.versions[0];
  if (!unit || !version) return refuse("not-found");
  if (!scope.grants.some(({ role, root }) => root === unit.path && mayRole(role, "team.form"))) return refuse("not-your-committee");
  const { teamLeast } = await rulesFor(db, unit.path, signedOn);
  const refused = judgeTeam(seats, teamLeast) ?? judgeSigned(signedOn, today) ?? (await firstStranger(room, unitId, seats));
  const guests = await named(room, unit.path, { invited, invitedUntil });
  if (refused) return refused;
  if (!guests.ok) return guests;

  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`; // two decisions at once: one after the other
  const dossiers = await holdWithTeams(room, unit);
  const replaced = await replaceFormer(room, unitId, signedOn);
  if (replaced) return replaced;
  const used = await db.appraisalTeam.findUnique({ where: { unitId_number_signedOn: { unitId, number: paper.number, signedOn: dateOf(signedOn) } } });
  if (used) return refuse("team-number-used", { field: "number", values: { number: paper.number } });
  const id = randomUUID();
  await db.appraisalTeam.create({
    data: { id, unitId, ...paper, issuer: `Ban Thường vụ ${committeeName(version)}`, symbol: symbolOf(version.kind), signedOn: dateOf(signedOn), accountId: scope.accountId, recordedAt: now, seats: { create: seats } },
  });
  await db.teamInvitation.createMany({ data: guests.value.map((guest) => ({ ...guest, teamId: id, unitId, validFrom: dateOf(today), invitedById: scope.accountId, at: now })) });
  await openToGuests(room, dossiers);
  return accept({ id });
});

/** Calls off what the team's decision invited somebody to: no dossier opens to them through the team any more. */
export const endTeamInvitation = write("team.form", async ({ db, reach, scope, now }, { id }: EndInvitationInput): Promise<Result<{ id: string }>> => {
  const found = await db.teamInvitation.findFirst({ where: { id, endedAt: null, team: { unit: reach.units } }, include: { team: { select: { unit: { select: { path: true } } } } } });
  if (!found) return refuse("not-found");
  if (!scope.grants.some(({ role, root }) => root === found.team.unit.path && mayRole(role, "team.form"))) return refuse("not-your-committee");
  return (await closeToGuests({ db, now }, { id })) === 0 ? refuse("changed-meanwhile") : accept({ id });
});

/** Who is invited, by name and to which day; refuses a day gone by or too far, and whoever has not the role of a guest. */
async function named(room: Room, path: string, { invited, invitedUntil }: Pick<FormTeamInput, "invited" | "invitedUntil">): Promise<Result<{ accountId: string; guest: string; validUntil: Date }[]>> {
  if (invited.length === 0 || !invitedUntil) return accept([]);
  const refused = judgeLastDay(invitedUntil, room.today, "invitedUntil");
  if (refused) return refused;
  const able = new Map((await guestsFor(room, { path })).map(({ id, name }) => [id, name]));
  const wanted = [...new Set(invited)].map((accountId) => ({ accountId, guest: able.get(accountId) ?? "", validUntil: dateOf(addDays(invitedUntil, 1)) }));
  return wanted.some(({ guest }) => guest === "") ? refuse("not-a-guest", { field: "invited" }) : accept(wanted);
}

/** Somebody named without the role of an appraiser at the very unit today. */
async function firstStranger({ db, today }: Room, unitId: string, seats: FormTeamInput["seats"]) {
  const day = dateOf(today);
  for (const { accountId } of seats) {
    const account = await db.account.findFirst({ where: { id: accountId, deactivatedAt: null }, include: { grants: { where: { unitId, revokedAt: null, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } } } });
    if (!account?.grants.some(({ role }) => mayRole(role, "registration.appraise"))) return refuse("not-an-appraiser", { field: "seats", values: account ? { name: account.displayName } : {} });
  }
  return null;
}

/** Ends the team in force on the day the next one begins, with what it invited to. */
async function replaceFormer({ db, now }: Room, unitId: string, signedOn: FormTeamInput["signedOn"]) {
  const former = await db.appraisalTeam.findFirst({ where: { unitId, replacedOn: null } });
  if (!former) return null;
  await db.$queryRaw`SELECT id FROM "AppraisalTeam" WHERE id = ${former.id}::uuid FOR NO KEY UPDATE`; // a sitting opens before, or with the next team
  const since = dayOfDate(former.signedOn);
  if (signedOn < since) return refuse("team-older", { field: "signedOn", values: { on: showDay(since) } });
  if ((await db.appraisalSitting.count({ where: { teamId: former.id, conclusion: null } })) > 0) return refuse("sitting-open-in-team");
  await db.appraisalTeam.update({ where: { id: former.id }, data: { replacedOn: dateOf(signedOn) } });
  await closeToGuests({ db, now }, { teamId: former.id });
  return null;
}

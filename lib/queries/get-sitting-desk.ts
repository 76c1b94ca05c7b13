import { calendarIn } from "@/lib/access/calendar";
import { read } from "@/lib/access/door";
import { guestsFor, invitedTo } from "@/lib/access/invitations";
import { namedDossier, namedShape } from "@/lib/access/named-dossier";
import { sittersOn, teamFor } from "@/lib/access/sitters";
import { leastPresent, mayScore } from "@/lib/domain/appraisal/quorum";
import type { SittingDesk } from "@/lib/domain/appraisal/sitting-view";
import { opens } from "@/lib/domain/appraisal/stand";
import { scores } from "@/lib/domain/appraisal/team";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { dayOfDate } from "@/lib/domain/day";
import { invites } from "@/lib/domain/invitation/rules";
import { defaultDays } from "@/lib/domain/registration/clock";

/** What opening a sitting on a dossier starts from: the team in force, who of it must not score and why, the quorum. Null when out of reach. */
export const getSittingDesk = read("registration.appraise", async (room, registrationId: string): Promise<SittingDesk | null> => {
  const { db, reach, scope, today } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, include: namedShape });
  if (!found) return null;
  const team = await teamFor(room, found);
  const sitters = team ? await sittersOn(room, team.id, found) : [];
  const own = sitters.find(({ accountId }) => accountId === scope.accountId);
  const open = await db.appraisalSitting.findFirst({ where: { registrationId, conclusion: null }, select: { id: true } });
  const able = sitters.filter(mayScore).length;
  const mayInvite = own !== undefined && own.bar === null && opens(own.function) && invites(found.status);
  const quorum = { part: team?.quorumPart ?? 1, whole: team?.quorumWhole ?? 1 };
  return {
    registration: await namedDossier(db, found),
    team: team && { id: team.id, issuer: team.issuer, number: team.number, symbol: team.symbol, signedOn: dayOfDate(team.signedOn), guests: team.guests, quorum },
    sitters: sitters.map(({ id, name, function: held, bar, reason, accountId }) => ({ id, name, bar, reason, function: held, isReader: accountId === scope.accountId })),
    able,
    least: leastPresent(able, sitters.filter((sitter) => scores(sitter.function)).length, quorum),
    open: open?.id ?? null,
    mayOpen: own !== undefined && own.bar === null && opens(own.function) && found.status === "under_appraisal" && open === null,
    mayDeclare: own !== undefined && own.bar === null && scores(own.function) && open === null,
    invited: await invitedTo(db, registrationId, today),
    mayInvite,
    guests: mayInvite ? await guestsFor(room, found) : [],
    inviteUntil: addWorkingDays(today, defaultDays, await calendarIn(db)),
    today,
  };
}, (view) => view && { act: "registration_read", unitId: view.registration.cell.id, registrationId: view.registration.id, subjectId: "desk" });

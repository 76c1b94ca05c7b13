import { randomUUID } from "node:crypto";
import { assessedIn } from "@/lib/access/assessment";
import { write } from "@/lib/access/door";
import { sittersOn, teamFor, type NamedSitter } from "@/lib/access/sitters";
import { judgeOpening, mayScore } from "@/lib/domain/appraisal/quorum";
import type { OpenSittingInput } from "@/lib/domain/appraisal/schema";
import { opens } from "@/lib/domain/appraisal/stand";
import { leftOut } from "@/lib/domain/criteria/answer";
import { dateOf } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Opens a sitting on a dossier with those present, by chair, deputy or secretary. Refuses without quorum or chair, and while another is open. */
export const openSitting = write("registration.appraise", async (room, { id, heldOn, place, present }: OpenSittingInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, today, now } = room;
  const found = await db.registration.findFirst({ where: { id, unit: reach.units }, select: { id: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Registration" WHERE id = ${id}::uuid FOR NO KEY UPDATE`; // a form sent twice opens one sitting
  const registration = await db.registration.findUniqueOrThrow({ where: { id } });
  const known = await teamFor(room, registration);
  await db.$queryRaw`SELECT id FROM "AppraisalTeam" WHERE id = ${known?.id ?? id}::uuid FOR NO KEY UPDATE`; // as in form-team.ts: not replaced meanwhile
  const team = await teamFor(room, registration);
  if (!team) return refuse("no-team");
  if (team.id !== known?.id) return refuse("changed-meanwhile");
  const sitters = await sittersOn(room, team.id, registration);
  const refused = mayNotOpen(sitters.find(({ accountId }) => accountId === scope.accountId));
  if (refused) return refused;
  if (registration.status !== "under_appraisal") return refuse("not-under-appraisal");
  if (heldOn > today) return refuse("day-ahead", { field: "heldOn" });
  if ((await db.appraisalSitting.count({ where: { registrationId: id, conclusion: null } })) > 0) return refuse("sitting-open");
  const here = new Set(present);
  const opening = judgeOpening(sitters, here, { part: team.quorumPart, whole: team.quorumWhole });
  if (!opening.ok) return opening;

  const { able, least, presides } = opening.value;
  const assessed = await assessedIn(db, registration);
  const notApplicable = assessed ? leftOut(assessed.content, assessed.answers) : [];
  const sittingId = randomUUID();
  await db.appraisalSitting.create({ data: { id: sittingId, registrationId: id, teamId: team.id, criteriaSetId: registration.criteriaSetId, notApplicable, heldOn: dateOf(heldOn), place, able, least, openedById: scope.accountId, openedAt: now } });
  await db.appraisalAttendance.createMany({ data: sitters.filter((sitter) => here.has(sitter.id)).map((sitter) => ({ sittingId, seatId: sitter.id, presides: sitter.id === presides, scores: mayScore(sitter) })) });
  return accept({ id: sittingId });
});

function mayNotOpen(own: NamedSitter | undefined) {
  if (!own) return refuse("not-on-team");
  if (own.bar) return refuse("barred-opens");
  return opens(own.function) ? null : refuse("not-the-opener");
}

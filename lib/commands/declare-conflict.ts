import { write } from "@/lib/access/door";
import { sittersOn, teamFor } from "@/lib/access/sitters";
import type { ConflictInput } from "@/lib/domain/appraisal/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** A member's own word that they have a stake in a dossier: they do not score it. Refused once a sitting on it is open. */
export const declareConflict = write("registration.appraise", async (room, { id, reason }: ConflictInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now } = room;
  const registration = await db.registration.findFirst({ where: { id, unit: reach.units }, select: { id: true, titleId: true, path: true } });
  if (!registration) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Registration" WHERE id = ${id}::uuid FOR NO KEY UPDATE`; // a word given while a sitting opens comes before it, or is refused
  const team = await teamFor(room, registration);
  if (!team) return refuse("no-team");
  const own = (await sittersOn(room, team.id, registration)).find(({ accountId }) => accountId === scope.accountId);
  if (!own) return refuse("not-on-team");
  if (own.bar === "conflict") return refuse("conflict-declared");
  if ((await db.appraisalSitting.count({ where: { registrationId: id, conclusion: null } })) > 0) return refuse("sitting-open");
  await db.appraisalConflict.create({ data: { seatId: own.id, registrationId: id, reason, at: now } });
  return accept({ id });
});

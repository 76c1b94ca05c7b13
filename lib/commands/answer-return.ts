import { bodyFor, speaks } from "@/lib/access/body";
import { dossierActs } from "@/lib/access/dossier-acts";
import { write } from "@/lib/access/door";
import { sayBody } from "@/lib/domain/registration/body";
import type { AnswerInput, Seen } from "@/lib/domain/registration/schema-stages";
import { accept, refuse } from "@/lib/domain/result";

/** Ticks an item of a return off, or says why it cannot be; may be changed until the dossier is sent again. */
export const answerReturnItem = write("registration.review", async (room, { itemId, isDone, answer }: AnswerInput) => {
  const { db, reach, scope, now } = room;
  const item = await db.returnItem.findFirst({ where: { id: itemId, registration: { unit: reach.units } }, include: { registration: { include: { unit: true } } } });
  if (!item) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${item.registration.unitId} FOR NO KEY UPDATE`; // not while it is being sent again

  const registration = await db.registration.findUniqueOrThrow({ where: { id: item.registrationId }, include: { events: { orderBy: { seq: "desc" }, where: { move: "return" }, take: 1 } } });
  if (registration.status !== "returned" || registration.events[0]?.seq !== item.seq) return refuse("wrong-status", { values: { status: registration.status, move: "resend" } });
  const body = await bodyFor(room, { path: item.registration.unit.path, titleId: registration.titleId, stage: "review" });
  if (!body) return refuse("stage-without-body", { values: { stage: "review" } });
  if (!speaks(scope, "resend", body)) return refuse("not-the-body", { values: { body: sayBody(body) } });

  const isAnswered = isDone || answer !== null;
  await db.returnItem.update({ where: { id: itemId }, data: { isDone, answer, answeredAt: isAnswered ? now : null, answeredById: isAnswered ? scope.accountId : null } });
  return accept({ id: registration.id });
});

/** Sends a returned dossier again, to whoever returned it; the clock goes on with the days that were left. Refuses while an item has no answer. */
export const resendRegistration = write("registration.review", (room, seen: Seen) => {
  const { reach } = room;
  return dossierActs.resend(reach, room, seen);
});

import "server-only";
import { dateOf, type Day } from "@/lib/domain/day";
import { annulledRecognitions } from "@/lib/domain/decision/title";
import { stateAfter, stateOf, written } from "@/lib/domain/registration/event";
import { calendarIn } from "./calendar";
import { linesAround } from "./decision-subjects";
import type { Room } from "./door";
import { rulesFor } from "./office-rules";

/**
 * Brings the dossiers of these cells where their decision lines say, after an annulment: back to "agreed" when the recognition fell, to
 * "recognised" when what annulled it was itself annulled. In the caller's transaction, with the units locked and the titles folded.
 */
export async function followDossiers({ db, scope, now }: Room, unitIds: readonly string[], { titleId, decidedOn }: { titleId: string; decidedOn: Day }) {
  const { lines } = await linesAround({ db }, unitIds, titleId);
  const fallen = annulledRecognitions(lines);
  const rows = await db.decisionLine.findMany({ where: { id: { in: lines.map(({ id }) => id) }, effect: "recognise", registrationId: { not: null } }, select: { id: true, registrationId: true } });
  const standing = new Set(rows.filter(({ id }) => !fallen.has(id)).map(({ registrationId }) => registrationId));
  const dossiers = await db.registration.findMany({
    where: { id: { in: rows.flatMap(({ registrationId }) => registrationId ?? []) }, status: { in: ["recognised", "agreed"] } },
    include: { unit: { select: { path: true } }, events: { orderBy: { seq: "desc" }, take: 1 } },
  });
  const calendar = await calendarIn(db);
  for (const { events: [last], unit: { path }, ...dossier } of dossiers) {
    const wanted = standing.has(dossier.id) ? "recognised" : "agreed";
    if (dossier.status === wanted) continue;
    const act = { move: wanted === "agreed" ? "annul" : "recognise" } as const;
    const state = stateAfter(stateOf(dossier), act, { today: decidedOn, terms: [], calendar, days: (await rulesFor(db, path, decidedOn)).stageDays });
    if (!state.ok || !last) throw new Error(`dossier ${dossier.id} is ${dossier.status} and cannot ${act.move}`);
    const { summary, event } = written({ act, state: state.value, seq: last.seq + 1, today: decidedOn, now, accountId: scope.accountId });
    const { id, unitId, titleId: ofTitle, termId } = dossier;
    await db.registrationEvent.update({ where: { registrationId_seq: { registrationId: id, seq: last.seq } }, data: { until: dateOf(decidedOn) } });
    await db.registrationEvent.create({ data: { registrationId: id, unitId, titleId: ofTitle, termId, ...event } });
    await db.registration.update({ where: { id }, data: { ...summary, version: { increment: 1 } } });
  }
}

import { write } from "@/lib/access/door";
import { dateOf } from "@/lib/domain/day";
import { stateAfter, stateOf, written, type Act } from "@/lib/domain/registration/event";
import type { EditInput, MoveYearInput, WithdrawInput } from "@/lib/domain/registration/schema";
import { endedStatuses } from "@/lib/domain/registration/status";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { partyName } from "@/lib/domain/unit/party";

/** Replaces the expectation and the note. Refuses when out of reach, no longer with the commune, or changed meanwhile. */
export const editRegistration = change(({ expectedOn, note }: EditInput) => ({ move: "edit", expectedOn, note }));

/** Takes a registration back, with the reason. The cell may then be registered anew. */
export const withdrawRegistration = change(({ reason }: WithdrawInput) => ({ move: "withdraw", reason }));

/** Carries a cell over to another year of the term, with the reason; the road starts again there. */
export const moveRegistration = change(({ year, reason }: MoveYearInput) => ({ move: "move_year", year, reason }));

/** One shape for every move on a registration: find in reach, ask the rules, write the summary and its event together. */
function change<Input extends { id: string; version: number }>(actOf: (input: Input) => Act) {
  return write("registration.register", async ({ db, reach, scope, now, today }, input: Input): Promise<Result<{ id: string; version: number }>> => {
    const { id, version } = input;
    const registration = await db.registration.findFirst({ where: { id, unit: reach.units } });
    if (!registration) return refuse("not-found");
    await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${registration.unitId} FOR NO KEY UPDATE`; // as in register-cell.ts: one at a time

    const { count } = await db.registration.updateMany({ where: { id, version }, data: { version: version + 1 } });
    if (count === 0) return refuse("changed-meanwhile");
    const act = actOf(input);
    const state = stateAfter(stateOf(registration), act, { today, terms: await db.term.findMany({ orderBy: { firstYear: "asc" } }) });
    if (!state.ok) return state;

    const { unitId, titleId, termId } = registration;
    if (state.value.year !== registration.year) {
      const other = await db.registration.findFirst({ where: { id: { not: id }, unitId, titleId, year: state.value.year, status: { notIn: [...endedStatuses] } } });
      const cell = await db.unitVersion.findFirstOrThrow({ where: { unitId }, orderBy: { validFrom: "desc" } });
      if (other) return refuse("already-registered", { field: "year", values: { cell: partyName({ ...cell, level: "cell" }), year: other.year, registrationId: other.id } });
    }
    const last = await db.registrationEvent.findFirstOrThrow({ where: { registrationId: id }, orderBy: { seq: "desc" } });
    const { summary, event } = written({ act, state: state.value, seq: last.seq + 1, today, now, accountId: scope.accountId });
    await db.registrationEvent.update({ where: { registrationId_seq: { registrationId: id, seq: last.seq } }, data: { until: dateOf(today) } });
    await db.registrationEvent.create({ data: { registrationId: id, unitId, titleId, termId, ...event } });
    await db.registration.update({ where: { id }, data: summary });
    return accept({ id, version: version + 1 });
  });
}

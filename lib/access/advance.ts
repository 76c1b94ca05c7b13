import { dateOf, dayOfDate } from "@/lib/domain/day";
import type { EventDetails } from "@/lib/domain/registration/details";
import { pastOf, stateAfter, stateOf, written, type Act, type State } from "@/lib/domain/registration/event";
import { yearTaken } from "@/lib/domain/registration/begin";
import { endedStatuses } from "@/lib/domain/registration/status";
import type { Seen } from "@/lib/domain/registration/schema-stages";
import { sayBody } from "@/lib/domain/registration/body";
import { next, stageFor, type MoveName } from "@/lib/domain/registration/workflow";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import type { Prisma } from "@/lib/platform/prisma/client";
import { assessedIn } from "./assessment";
import { bodyFor, speaks, type StandingBody } from "./body";
import { calendarIn } from "./calendar";
import type { Room } from "./door";
import { rulesFor } from "./office-rules";
import { overtaken } from "./overtaken";
import type { Reach } from "./reach";
import { comesToTeam, openToGuests } from "./team-guests";

type Db = Prisma.TransactionClient;

/** A registration after a move: what commands need to write beside it. */
export type Advanced = { id: string; version: number; seq: number; before: State; state: State; unitId: string; termId: string; titleId: string; cell: string; nameInPaper: string; body: StandingBody | null; path: string };

const named = { orderBy: { validFrom: "desc" }, take: 1 } as const;
/** What the names of a registration are read from. */
export const shape = { unit: { select: { path: true, versions: { ...named, include: { parent: { select: { versions: named } } } } } } } as const satisfies Prisma.RegistrationInclude;

/**
 * The one way a registration moves: found in reach, as the person saw it, by the body whose turn it is, by the table's rules; its
 * summary and its event are written together. Refuses in that order; whatever a command wrote before is rolled back with it. `tell`
 * adds what only the body makes known.
 */
export async function advance(reach: Reach, room: Room, seen: Seen, asked: Act, tell?: (body: StandingBody | null) => EventDetails): Promise<Result<Advanced>> {
  const { db, scope, today, now } = room;
  const found = await db.registration.findFirst({ where: { id: seen.id, unit: reach.units }, select: { unitId: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${found.unitId} FOR NO KEY UPDATE`; // as in register-cell.ts: one at a time
  const { count } = await db.registration.updateMany({ where: { id: seen.id, version: seen.version }, data: { version: seen.version + 1 } });
  if (count === 0) return overtaken(room, seen.id);

  const registration = await db.registration.findUniqueOrThrow({ where: { id: seen.id }, include: shape });
  const before = stateOf(registration);
  const body = await bodyOfMove(room, asked.move, { ...registration, path: registration.unit.path });
  if (!body.ok) return body;
  const act = tell ? { ...asked, details: tell(body.value) } : asked;

  const { sitting } = act.details ?? {};
  if (sitting && !(await db.appraisalSitting.findFirst({ where: { id: sitting, registrationId: seen.id, conclusion: null } }))) return refuse("sitting-over");
  const { calendar, past, seq: last } = await groundOf(db, registration);
  const rules = await rulesFor(db, registration.unit.path, today);
  const state = stateAfter(before, act, {
    today,
    terms: await db.term.findMany({ where: { former: false }, orderBy: { firstYear: "asc" } }),
    actor: scope.accountId,
    holderName: before.holderId ? (await db.account.findUniqueOrThrow({ where: { id: before.holderId } })).displayName : "",
    calendar,
    days: rules.stageDays,
    past,
  });
  if (!state.ok) return state;
  const { unitId, titleId, termId } = registration;
  const { cell, nameInPaper } = namesOf(registration);
  const taken = state.value.year === before.year ? null : await db.registration.findFirst({ where: { id: { not: seen.id }, unitId, titleId, year: state.value.year, status: { notIn: [...endedStatuses] } } });
  if (taken) return yearTaken(taken.status, { field: "year", values: { cell, year: taken.year, registrationId: taken.id } });

  const seq = last + 1;
  const { summary, event } = written({ act, state: state.value, seq, today, now, accountId: scope.accountId });
  await db.registrationEvent.update({ where: { registrationId_seq: { registrationId: seen.id, seq: last } }, data: { until: dateOf(today) } });
  await db.registrationEvent.create({ data: { registrationId: seen.id, unitId, titleId, termId, ...event } });
  await db.registration.update({ where: { id: seen.id }, data: summary });
  if (comesToTeam(before.status, state.value.status)) await openToGuests(room, [{ id: seen.id, titleId, path: registration.unit.path }]);
  return accept({ id: seen.id, version: seen.version + 1, seq, before, state: state.value, unitId, termId, titleId, cell, nameInPaper, body: body.value, path: registration.unit.path });
}

/** Moves several registrations in one order whoever asks, so that two batches never wait for each other. The first refusal names its cell. */
export async function advanceAll(reach: Reach, room: Room, rows: readonly { seen: Seen; act: Act }[], tell?: Parameters<typeof advance>[4]): Promise<Result<Advanced[]>> {
  const done: Advanced[] = [];
  for (const { seen, act } of [...rows].sort((a, b) => (a.seen.id < b.seen.id ? -1 : 1))) {
    const moved = await advance(reach, room, { id: seen.id, version: seen.version }, act, tell);
    if (!moved.ok) return moved;
    done.push(moved.value);
  }
  return accept(rows.flatMap(({ seen }) => done.find(({ id }) => id === seen.id) ?? []));
}

type Found = Prisma.RegistrationGetPayload<{ include: typeof shape }>;

/** What a sentence calls the cell, and what a paper does, with the commune after it. */
export function namesOf({ unit }: Found) {
  const version = unit.versions[0];
  const parent = version?.parent?.versions[0];
  const cell = version ? partyName({ ...version, level: "cell" }) : "";
  return { cell, nameInPaper: parent ? `${cell}, ${inSentence(parent)}` : cell };
}

/** What the rules look at beside the state: the calendar, and what the log, an open return and the answers say. One question at a time: a transaction is one connection. */
async function groundOf(db: Db, { id: registrationId, criteriaSetId }: Pick<Found, "id" | "criteriaSetId">) {
  const calendar = await calendarIn(db);
  const events = await db.registrationEvent.findMany({ where: { registrationId }, orderBy: { seq: "asc" } });
  const log = events.map(({ seq, move, on, dueOn, accountId }) => ({ seq, move, on: dayOfDate(on), dueOn: dueOn && dayOfDate(dueOn), accountId }));
  const returned = log.findLast(({ move }) => move === "return");
  const unanswered = returned ? await db.returnItem.count({ where: { registrationId, seq: returned.seq, isDone: false, answer: null } }) : 0;
  const assessed = await assessedIn(db, { id: registrationId, criteriaSetId });
  return { calendar, past: { ...pastOf(log, calendar), unanswered, assessment: assessed && assessed.assessment }, seq: log.at(-1)?.seq ?? 0 };
}

/** The body that must make the move, or the refusal of whoever does not speak for it. Null when the move only needs reach. */
export async function bodyOfMove(room: Room, move: MoveName, { status, path, titleId }: Pick<Found, "status" | "titleId"> & { path: string }): Promise<Result<StandingBody | null>> {
  const allowed = next(status, move);
  if (!allowed.ok) return allowed;
  const stage = stageFor(move, status);
  if (!stage) return accept(null);
  const body = await bodyFor(room, { path, titleId, stage });
  if (!body) return refuse("stage-without-body", { values: { stage } });
  return speaks(room.scope, move, body) ? accept(body) : refuse("not-the-body", { values: { body: sayBody(body) } });
}

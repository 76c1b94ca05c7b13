import { dateOf } from "@/lib/domain/day";
import { inParts } from "@/lib/domain/in-parts";
import { untold, type Tell } from "@/lib/domain/import/under-way";
import { stateAfter, stateOf, written, type Act } from "@/lib/domain/registration/event";
import { yearTaken } from "@/lib/domain/registration/begin";
import type { Seen } from "@/lib/domain/registration/schema-stages";
import { endedStatuses } from "@/lib/domain/registration/status";
import type { Refusal, Result } from "@/lib/domain/result";
import { namesOf, shape } from "./advance";
import type { Room } from "./door";
import { insertRows } from "./insert-rows";
import { overtaken } from "./overtaken";
import type { Reach } from "./reach";

/** Moves within reach alone: no body, no clock and nobody holding the dossier has a part in them, and nothing follows from them. */
export type OwnMove = "edit" | "move_year" | "withdraw";
export type Step = { seen: Seen; act: Act & { move: OwnMove } };
/** Which dossier is refused, and why; nothing is to be kept then. */
export type Refused = { id: string; refusal: Refusal };

/**
 * What `advance` does to one dossier, to thousands: by the same rules, a few statements for each thousand. Whoever calls holds their units.
 * Null when all moved, each a version on; else the first that may not. `tell` hears how many are moved.
 */
export async function advanceTogether(reach: Reach, room: Room, steps: readonly Step[], tell: Tell = untold): Promise<Refused | null> {
  const terms = await room.db.term.findMany({ where: { former: false }, orderBy: { firstYear: "asc" } });
  let done = 0;
  for (const part of inParts(steps)) {
    const refused = await advancePart(reach, room, part, terms);
    if (refused) return refused;
    await tell((done += part.length));
  }
  return null;
}

type Terms = Parameters<typeof stateAfter>[2]["terms"];

async function advancePart(reach: Reach, room: Room, steps: readonly Step[], terms: Terms): Promise<Refused | null> {
  const { db, scope, today, now } = room;
  const ids = steps.map(({ seen }) => seen.id);
  const found = new Map((await db.registration.findMany({ where: { id: { in: ids }, unit: reach.units } })).map((row) => [row.id, row]));
  const lasts = await db.registrationEvent.groupBy({ by: ["registrationId"], where: { registrationId: { in: ids } }, _max: { seq: true } });
  const seqs = new Map(lasts.map(({ registrationId, _max: { seq } }) => [registrationId, seq ?? 0]));
  const made = [];
  for (const { seen, act } of steps) {
    const row = found.get(seen.id);
    if (!row) return { id: seen.id, refusal: { code: "not-found" } };
    if (row.version !== seen.version) return refusedBy(seen.id, await overtaken(room, seen.id));
    const before = stateOf(row);
    const state = stateAfter(before, act, { today, terms, actor: scope.accountId });
    if (!state.ok) return refusedBy(seen.id, state);
    const { summary, event } = written({ act, state: state.value, seq: (seqs.get(row.id) ?? 0) + 1, today, now, accountId: scope.accountId });
    made.push({ row, hasMoved: state.value.year !== before.year, summary, event });
  }
  const taken = await takenYear(room, made.filter(({ hasMoved }) => hasMoved).map(({ row, summary }) => ({ ...row, year: summary.year })));
  if (taken) return taken;

  const last = JSON.stringify(made.map(({ row, event }) => ({ id: row.id, seq: event.seq - 1 })));
  await db.$executeRaw`
    UPDATE "RegistrationEvent" event SET until = ${dateOf(today)}::date
      FROM jsonb_to_recordset(${last}::jsonb) AS last(id uuid, seq int) WHERE event."registrationId" = last.id AND event.seq = last.seq`;
  await insertRows(room, "RegistrationEvent", made.map(({ row: { id, unitId, titleId, termId }, event }) => ({ registrationId: id, unitId, titleId, termId, ...event })));
  const next = JSON.stringify(made.map(({ row: { id, version }, summary }) => ({ id, version, ...summary })));
  const count = await db.$executeRaw`
    UPDATE "Registration" registration
       SET version = next.version + 1, status = next.status, year = next.year, "expectedOn" = next."expectedOn", note = next.note, "dueOn" = next."dueOn", "holderId" = next."holderId"
      FROM jsonb_to_recordset(${next}::jsonb) AS next(id uuid, version int, status "RegistrationStatus", year int, "expectedOn" date, note text, "dueOn" date, "holderId" uuid)
     WHERE registration.id = next.id AND registration.version = next.version`;
  if (count !== made.length) throw new Error(`${count} of ${made.length} dossiers moved, though their units are held`);
  return null;
}

type Moved = { id: string; unitId: string; titleId: string; year: number };

/** The first dossier moved to a year that its cell strives for, or failed in, already. */
async function takenYear({ db }: Pick<Room, "db">, moved: readonly Moved[]): Promise<Refused | null> {
  if (moved.length === 0) return null;
  const near = await db.registration.findMany({ where: { unitId: { in: moved.map(({ unitId }) => unitId) }, year: { in: [...new Set(moved.map(({ year }) => year))] }, status: { notIn: [...endedStatuses] } } });
  for (const { id, unitId, titleId, year } of moved) {
    const other = near.find((row) => row.id !== id && row.unitId === unitId && row.titleId === titleId && row.year === year);
    if (!other) continue;
    const { cell } = namesOf(await db.registration.findUniqueOrThrow({ where: { id }, include: shape }));
    return refusedBy(id, yearTaken(other.status, { field: "year", values: { cell, year, registrationId: other.id } }));
  }
  return null;
}

const refusedBy = (id: string, result: Result<unknown>): Refused => ({ id, refusal: result.ok ? { code: "changed-meanwhile" } : result.refusal });

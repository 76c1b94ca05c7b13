import { randomUUID } from "node:crypto";
import { advance } from "@/lib/access/advance";
import { dossierActs } from "@/lib/access/dossier-acts";
import { write, type Room } from "@/lib/access/door";
import { draftOf, foresee, type Draft } from "@/lib/access/import-plan";
import type { Reach } from "@/lib/access/reach";
import { noWish } from "@/lib/domain/bulk/act";
import { movedByImport, type RegistrationAct } from "@/lib/domain/import/registrations";
import type { ApplyInput } from "@/lib/domain/import/schema";
import { stateAfter, written } from "@/lib/domain/registration/event";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

type Row<Do extends RegistrationAct["do"]> = { at: number; act: Extract<RegistrationAct, { do: Do }> };
type Line = { row: number; unitId: string; factId: string; version: number; before?: { year: number; expectedOn: string | null; note: string | null } };

const atOnce = 1_000;

/**
 * Does what one's own file was seen to do, all of it or nothing, as one act. It is read anew once nobody else can write to its cells;
 * refuses when it would now do something else than was seen.
 */
export const applyImport = write(
  "registration.register",
  async (room, { id, fingerprint }: ApplyInput): Promise<Result<{ id: string; created: number; changed: number }>> => {
    const { db, reach, scope, now } = room;
    const held = await db.$queryRaw<unknown[]>`SELECT id FROM "Import" WHERE id = ${id}::uuid AND "accountId" = ${scope.accountId}::uuid FOR UPDATE`;
    const found = held.length === 0 ? null : await db.import.findFirst({ where: { id, unit: reach.units }, include: { run: true } });
    if (!found) return refuse("not-found");
    if (found.run) return refuse("import-done");
    const acts = await lockedActs(reach, room, draftOf(found), fingerprint);
    if (!acts.ok) return acts;

    const begun = await beginAll(room, found.titleId, acts.value.flatMap(({ at, act }) => (act.do === "register" ? [{ at, act }] : [])));
    if (!begun.ok) return begun;
    const changed = await changeAll(reach, room, acts.value.flatMap(({ at, act }) => (act.do === "change" ? [{ at, act }] : [])));
    if (!changed.ok) return changed;
    const { unitId, kind, fileName, sha256 } = found;
    await db.importRun.create({ data: { id, accountId: scope.accountId, unitId, kind, fileName, sha256, created: begun.value.length, changed: changed.value.length, at: now } });
    await db.importLine.createMany({ data: [...begun.value, ...changed.value].map((line) => ({ runId: id, ...line })) });
    return accept({ id, created: begun.value.length, changed: changed.value.length });
  },
  300_000,
);

type Acts = { at: number; act: RegistrationAct }[];

/** What the file does, once its cells are held in one order whoever asks, so that two imports never wait for each other. */
async function lockedActs(reach: Reach, room: Room, draft: Draft, fingerprint: string): Promise<Result<Acts>> {
  const seen = await foresee(reach, room, draft);
  if (seen.fingerprint !== fingerprint) return refuse("import-differs");
  const cells = seen.plan.rows.flatMap(({ act }) => (act ? [act.unitId] : []));
  if (cells.length === 0) return refuse("import-nothing");
  await room.db.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${cells}) ORDER BY id FOR NO KEY UPDATE`;
  const again = await foresee(reach, room, draft);
  if (again.fingerprint !== fingerprint) return refuse("import-differs");
  return accept(again.plan.rows.flatMap(({ at, act }) => (act ? [{ at, act }] : [])));
}

/** Registers cells that the plan's rules, those of a single registration, let begin. */
async function beginAll({ db, scope, today, now }: Room, titleId: string, rows: readonly Row<"register">[]): Promise<Result<Line[]>> {
  const terms = await db.term.findMany({ orderBy: { firstYear: "asc" } });
  const made = rows.map(({ at, act: { unitId, termId, wish } }) => {
    const act = { move: "register", ...wish } as const;
    const state = stateAfter(null, act, { today, terms });
    if (!state.ok) throw new Error(`row ${at} was foreseen to begin`);
    const { summary, event } = written({ act, state: state.value, seq: 1, today, now, accountId: scope.accountId });
    return { id: randomUUID(), at, subject: { unitId, titleId, termId }, summary, event };
  });
  for (let from = 0; from < made.length; from += atOnce) {
    const some = made.slice(from, from + atOnce);
    await db.registration.createMany({ data: some.map(({ id, subject, summary }) => ({ id, ...subject, ...summary })) });
    await db.registrationEvent.createMany({ data: some.map(({ id, subject, event }) => ({ registrationId: id, ...subject, ...event })) });
  }
  return accept(made.map(({ id, at, subject }) => ({ row: at, unitId: subject.unitId, factId: id, version: 1 })));
}

/** Changes registrations as a person would one by one: another year first, then what is expected and noted. */
async function changeAll(reach: Reach, room: Room, rows: readonly Row<"change">[]): Promise<Result<Line[]>> {
  const lines: Line[] = [];
  for (const { at, act: { unitId, registrationId: id, moves, before, wish, ...seen } } of rows) {
    let version = seen.version;
    const refused = (result: { refusal: Parameters<typeof sayRefusal>[0] }) => refuse("import-row", { values: { row: at, says: sayRefusal(result.refusal) } });
    if (moves) {
      const moved = await dossierActs.move_year(reach, room, { id, version }, { ...noWish, year: wish.year, reason: movedByImport });
      if (!moved.ok) return refused(moved);
      version = moved.value.version;
    }
    const expectedOn = moves ? null : before.expectedOn;
    if (wish.expectedOn !== expectedOn || wish.note !== before.note) {
      const edited = await advance(reach, room, { id, version }, { move: "edit", expectedOn: wish.expectedOn, note: wish.note });
      if (!edited.ok) return refused(edited);
      version = edited.value.version;
    }
    const { year, note } = before;
    lines.push({ row: at, unitId, factId: id, version, before: { year, expectedOn: before.expectedOn, note } });
  }
  return accept(lines);
}

import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { noWish } from "@/lib/domain/bulk/act";
import { Day } from "@/lib/domain/day";
import { indexOf } from "@/lib/domain/import/match-unit";
import { namedIn, planRows } from "@/lib/domain/import/plan";
import { isSilentRegistration, judgeRegistration, movedByImport, type RegistrationAct } from "@/lib/domain/import/registrations";
import { stateAfter, written } from "@/lib/domain/registration/event";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { advance } from "./advance";
import type { Room } from "./door";
import { dossierActs } from "./dossier-acts";
import { deskOf, done, holdUnits, nameOf, refuseDepended, type KeptLine, type Line, type Row } from "./import-desk";
import { knownUnits, registrationGround } from "./import-ground";
import type { Reach } from "./reach";

type Of<Do extends RegistrationAct["do"]> = Row<Extract<RegistrationAct, { do: Do }>>;

const Before = z.object({ year: z.number(), expectedOn: Day.nullable(), note: z.string().nullable() });
const atOnce = 1_000;
const reason = "Hoàn tác lần nhập từ tệp";

/** Registrations: what a file registers is withdrawn when it is taken back, what it changed is as it was. */
export const registrationDesk = deskOf<RegistrationAct>({
  plan: async (reach, look, { rows, head, fixes, titleId, year }) => {
    const index = indexOf(await knownUnits(reach, look, ["cell"]));
    const ground = await registrationGround(reach, look, titleId);
    const usual = head.columns["year"] ? null : year;
    return planRows({ rows, head, fixes, ...namedIn(index), isSilent: isSilentRegistration(usual), judge: judgeRegistration(ground, usual) });
  },
  unitsOf: ({ unitId }) => [unitId],
  apply: async (reach, room, rows, titleId) => {
    const begun = await beginAll(room, titleId, rows.flatMap(({ at, act }) => (act.do === "register" ? [{ at, act }] : [])));
    const changed = await changeAll(reach, room, rows.flatMap(({ at, act }) => (act.do === "change" ? [{ at, act }] : [])));
    return changed.ok ? accept([...begun, ...changed.value]) : changed;
  },
  undo: async (reach, room, { lines }) => {
    await holdUnits(room, lines.map(({ unitId }) => unitId));
    const now = await room.db.registration.findMany({ where: { id: { in: lines.map(({ factId }) => factId) }, unit: reach.units }, select: { id: true, version: true } });
    const versions = new Map(now.map(({ id, version }) => [id, version]));
    const depended = await refuseDepended(room, lines.filter(({ factId, version }) => versions.get(factId) !== version).map(({ unitId }) => unitId));
    if (depended) return depended;
    for (const line of lines) {
      const refused = await putBack(reach, room, line);
      if (refused) return refuse("import-undo", { values: { cell: await nameOf(room, line.unitId), says: sayRefusal(refused) } });
    }
    return done;
  },
});

/** Registers cells that the plan's rules, those of a single registration, let begin. */
async function beginAll({ db, scope, today, now }: Room, titleId: string, rows: readonly Of<"register">[]): Promise<Line[]> {
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
  return made.map(({ id, at, subject }) => ({ row: at, unitId: subject.unitId, factId: id, version: 1 }));
}

/** Changes registrations as a person would one by one: another year first, then what is expected and noted. */
async function changeAll(reach: Reach, room: Room, rows: readonly Of<"change">[]): Promise<Result<Line[]>> {
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

/** By the acts a person has for it; the refusal of one that may not be made any more. */
async function putBack(reach: Reach, room: Room, { factId: id, version, before }: KeptLine): Promise<Refusal | null> {
  if (before === null) {
    const withdrawn = await dossierActs.withdraw(reach, room, { id, version }, { ...noWish, reason });
    return withdrawn.ok ? null : withdrawn.refusal;
  }
  const { year, expectedOn, note } = Before.parse(before);
  const current = await room.db.registration.findFirstOrThrow({ where: { id, unit: reach.units } });
  let seen = version;
  if (current.year !== year) {
    const moved = await dossierActs.move_year(reach, room, { id, version: seen }, { ...noWish, year, reason });
    if (!moved.ok) return moved.refusal;
    seen = moved.value.version;
  }
  const edited = await advance(reach, room, { id, version: seen }, { move: "edit", expectedOn, note });
  return edited.ok ? null : edited.refusal;
}

import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { dateOf, Day } from "@/lib/domain/day";
import { indexOf } from "@/lib/domain/import/match-unit";
import { namedIn, planRows } from "@/lib/domain/import/plan";
import { isSilentRegistration, judgeRegistration, movedByImport, readRegistration, type RegistrationAct } from "@/lib/domain/import/registrations";
import type { Tell } from "@/lib/domain/import/under-way";
import { inParts } from "@/lib/domain/in-parts";
import { stateAfter, stateOf, written, type State } from "@/lib/domain/registration/event";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { advanceTogether, type Refused, type Step } from "./advance-together";
import type { Room } from "./door";
import { deskOf, done, holdUnits, nameOf, refuseDepended, type KeptLine, type Line, type Row } from "./import-desk";
import { knownUnits, registrationGround } from "./import-ground";
import { insertRows } from "./insert-rows";
import type { Reach } from "./reach";

type RowOf<Do extends RegistrationAct["do"]> = Row<Extract<RegistrationAct, { do: Do }>>;

/** The file that is done, and who hears how many of its rows are. */
type Of = { file: string; tell: Tell };

const Before = z.object({ year: z.number(), expectedOn: Day.nullable(), note: z.string().nullable() });
const reason = "Hoàn tác lần nhập từ tệp";

/** Registrations: what a file registers is withdrawn when it is taken back, what it changed is as it was. */
export const registrationDesk = deskOf<RegistrationAct>({
  plan: async (reach, look, { rows, head, fixes, titleId, year }) => {
    const index = indexOf(await knownUnits(reach, look, ["cell"]));
    const ground = await registrationGround(reach, look, titleId);
    const usual = head.columns["year"] ? null : year;
    return planRows({ rows, head, fixes, ...namedIn(index), isSilent: isSilentRegistration(usual), read: readRegistration(usual), judge: judgeRegistration(ground, usual) });
  },
  unitsOf: ({ unitId }) => [unitId],
  apply: async (reach, room, rows, { titleId, fileName: file, tell }) => {
    const begun = await beginAll(room, { titleId, file, tell }, rows.flatMap(({ at, act }) => (act.do === "register" ? [{ at, act }] : [])));
    const changed = await changeAll(reach, room, { file, tell: (done) => tell(begun.length + done) }, rows.flatMap(({ at, act }) => (act.do === "change" ? [{ at, act }] : [])));
    return changed.ok ? accept([...begun, ...changed.value]) : changed;
  },
  undo: async (reach, room, { fileName: file, lines, tell }) => {
    await holdUnits(room, lines.map(({ unitId }) => unitId));
    const versions = new Map<string, number>();
    for (const part of inParts(lines)) for (const { id, version } of await room.db.registration.findMany({ where: { id: { in: part.map(({ factId }) => factId) }, unit: reach.units }, select: { id: true, version: true } })) versions.set(id, version);
    const depended = await refuseDepended(room, lines.filter(({ factId, version }) => versions.get(factId) !== version).map(({ unitId }) => unitId));
    if (depended) return depended;
    const refused = await putBack(reach, room, { file, tell }, lines);
    if (!refused) return done;
    const unitId = lines.find(({ factId }) => factId === refused.id)?.unitId ?? "";
    return refuse("import-undo", { values: { cell: await nameOf(room, unitId), says: sayRefusal(refused.refusal) } });
  },
});

/** Registers cells that the plan's rules, those of a single registration, let begin. */
async function beginAll({ db, scope, today, now }: Room, { titleId, file, tell }: Of & { titleId: string }, rows: readonly RowOf<"register">[]): Promise<Line[]> {
  const terms = await db.term.findMany({ where: { former: false }, orderBy: { firstYear: "asc" } });
  const made = rows.map(({ at, act: { unitId, termId, wish } }) => {
    const act = { move: "register", ...wish, details: { file } } as const;
    const state = stateAfter(null, act, { today, terms });
    if (!state.ok) throw new Error(`row ${at} was foreseen to begin`);
    const { summary, event } = written({ act, state: state.value, seq: 1, today, now, accountId: scope.accountId });
    return { id: randomUUID(), at, subject: { unitId, titleId, termId }, summary, event };
  });
  // As the first event would have pinned each, which would write every row twice.
  const day = dateOf(today);
  const set = await db.criteriaSet.findFirst({ where: { titleId, publishedAt: { not: null }, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, select: { id: true } });
  const criteriaSetId = set?.id ?? null;
  let done = 0;
  for (const some of inParts(made)) {
    await insertRows({ db }, "Registration", some.map(({ id, subject, summary }) => ({ id, ...subject, ...summary, version: 1, criteriaSetId })));
    await insertRows({ db }, "RegistrationEvent", some.map(({ id, subject, event }) => ({ registrationId: id, ...subject, ...event })));
    await tell((done += some.length));
  }
  return made.map(({ id, at, subject }) => ({ row: at, unitId: subject.unitId, factId: id, version: 1 }));
}

/** Changes registrations as a person would: another year first, then what is expected and noted. */
async function changeAll(reach: Reach, room: Room, of: Of, rows: readonly RowOf<"change">[]): Promise<Result<Line[]>> {
  const wishes = rows.map(({ act: { registrationId: id, version, moves, before, wish } }) => ({ id, version, before: { ...before, expectedOn: moves ? null : before.expectedOn }, year: moves ? wish.year : null, wish }));
  const { refused, versions } = await changeTogether(reach, room, wishes, { ...of, why: movedByImport });
  if (refused) {
    const row = rows.find(({ act }) => act.registrationId === refused.id)?.at ?? 0;
    return refuse("import-row", { values: { row, says: sayRefusal(refused.refusal) } });
  }
  return accept(rows.map(({ at, act: { unitId, registrationId: id, before: { year, expectedOn, note } } }) => ({ row: at, unitId, factId: id, version: versions.get(id) ?? 0, before: { year, expectedOn, note } })));
}

/** By the acts a person has for it; the first that may not be made any more. */
async function putBack(reach: Reach, room: Room, { file, tell }: Of, lines: readonly KeptLine[]): Promise<Refused | null> {
  const details = { file };
  const begun = lines.filter(({ before }) => before === null);
  const withdrawn = await advanceTogether(reach, room, begun.map(({ factId: id, version }) => ({ seen: { id, version }, act: { move: "withdraw", reason, details } })), tell);
  if (withdrawn) return withdrawn;
  const current = new Map<string, State>();
  for (const part of inParts(lines)) for (const row of await room.db.registration.findMany({ where: { id: { in: part.map(({ factId }) => factId) }, unit: reach.units } })) current.set(row.id, stateOf(row));
  const wishes = lines.flatMap(({ factId: id, version, before }): ChangeWish[] => {
    const now = current.get(id);
    if (before === null || !now) return [];
    const { year, ...wish } = Before.parse(before);
    const moves = now.year !== year;
    return [{ id, version, year: moves ? year : null, before: { expectedOn: moves ? null : now.expectedOn, note: now.note }, wish }];
  });
  return (await changeTogether(reach, room, wishes, { file, tell: (done) => tell(begun.length + done), why: reason })).refused;
}

type Said = { expectedOn: Day | null; note: string | null };
/** `before` is what stands once the year, if another, is changed: what is wished as it stands is not written again. */
type ChangeWish = { id: string; version: number; year: number | null; before: Said; wish: Said };

async function changeTogether(reach: Reach, room: Room, wishes: readonly ChangeWish[], { file, tell, why }: Of & { why: string }): Promise<{ refused: Refused | null; versions: ReadonlyMap<string, number> }> {
  const versions = new Map(wishes.map(({ id, version }) => [id, version]));
  const seen = ({ id }: ChangeWish) => ({ id, version: versions.get(id) ?? 0 });
  const moved = wishes.flatMap((wish): Step[] => (wish.year === null ? [] : [{ seen: seen(wish), act: { move: "move_year", year: wish.year, reason: why, details: { file } } }]));
  const notMoved = await advanceTogether(reach, room, moved);
  if (notMoved) return { refused: notMoved, versions };
  for (const step of moved) versions.set(step.seen.id, step.seen.version + 1);
  const edited = wishes.flatMap((each): Step[] => {
    const { before, wish: { expectedOn, note } } = each;
    return before.expectedOn === expectedOn && before.note === note ? [] : [{ seen: seen(each), act: { move: "edit", expectedOn, note, details: { file } } }];
  });
  const refused = await advanceTogether(reach, room, edited, (done) => tell(wishes.length - edited.length + done));
  for (const step of edited) versions.set(step.seen.id, step.seen.version + 1);
  return { refused, versions };
}

import "server-only";
import { randomUUID } from "node:crypto";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { decisionType } from "@/lib/domain/decision/numbering";
import { decisionKey, isSilentDecision, paperNamed, readPast, signingDay, type DecisionField, type PastRow } from "@/lib/domain/import/decisions";
import { indexesByDay, indexOf } from "@/lib/domain/import/match-unit";
import { foldPast, type PastAct, type PastGround, type PastRead } from "@/lib/domain/import/past";
import { namedThen, planRows, problemed, type Judged } from "@/lib/domain/import/plan";
import type { Tell } from "@/lib/domain/import/under-way";
import { inParts } from "@/lib/domain/in-parts";
import { endedStatuses } from "@/lib/domain/registration/status";
import { accept, refuse } from "@/lib/domain/result";
import { printingOf } from "./decision-ground";
import { linesAround } from "./decision-subjects";
import type { Room } from "./door";
import { foldTitles } from "./fold-titles";
import { deskOf, done, holdUnits, type Line, type Look, type Row } from "./import-desk";
import { cellSpans, knownUnits } from "./import-ground";
import { builtUponPapers, reliedOn } from "./import-papers";
import { rulesFor } from "./office-rules";
import type { Reach } from "./reach";

/** Papers signed before the register was kept. Titles follow from them as from any paper; taken back they go out again, while nothing rests on them. */
export const decisionDesk = deskOf<PastAct>({
  plan: async (reach, look, { rows, head, fixes, titleId }) => {
    const index = namedThen<DecisionField>(indexOf(await knownUnits(reach, look, ["cell"])), indexesByDay(await cellSpans(reach, look)), signingDay);
    const named: { at: number; number: number; decidedOn: Day }[] = [];
    const match = (row: PastRow, heading: string) => {
      const paper = paperNamed(row);
      if (paper) named.push({ at: row.at, ...paper });
      return index.match(row, heading);
    };
    const judge = (row: PastRow): Judged<PastRead> => {
      const read = readPast(row);
      return read.ok ? { state: "new", problem: null, changes: [], act: { row, said: read.said } } : problemed("rejected", read.problem);
    };
    const read = planRows({ rows, head, fixes, isHeading: index.isHeading, match, isSilent: isSilentDecision, keyOf: decisionKey, read: readPast, judge });
    const units = [...new Set(read.rows.flatMap(({ act, unit }) => (act && unit ? [unit.id] : [])))];
    return foldPast(read, named, await groundOf(reach, look, units, titleId));
  },
  unitsOf: ({ unitId, paper }) => [unitId, paper.issuerId],
  apply: async (_, room, rows, { titleId, tell }) => {
    const lines = await writePapers(room, rows, titleId, tell);
    if (!lines) return refuse("import-differs");
    for (const part of inParts([...new Set(rows.map(({ act }) => act.unitId))])) await foldTitles(room, part, titleId);
    return accept(lines);
  },
  undo: async (reach, room, { at, lines }) => {
    const { db } = room;
    const units = [...new Set(lines.map(({ unitId }) => unitId))];
    await holdUnits(room, units);
    const papers = [...new Set(lines.map(({ factId }) => factId))];
    const written = [];
    for (const part of inParts(papers)) written.push(...(await db.decisionLine.findMany({ where: { decisionId: { in: part } }, select: { id: true, titleId: true } })));
    const going = new Set(written.map(({ id }) => id));
    const titleId = written[0]?.titleId ?? "";
    const depended = await builtUponPapers(reach, room, { at, units, papers, going, titleId, lines: await linesOf(room, units, titleId) });
    if (depended) return depended;
    for (const part of inParts(units)) await foldTitles(room, part, titleId, going);
    // A line goes after the lines that undo it; all were written here.
    for (const part of inParts([...going])) await db.decisionLine.deleteMany({ where: { id: { in: part }, effect: "annul" } });
    for (const part of inParts([...going])) await db.decisionLine.deleteMany({ where: { id: { in: part } } });
    for (const part of inParts(papers)) await db.decision.deleteMany({ where: { id: { in: part } } });
    return done;
  },
});

/** Papers with their lines, in the order they were signed; one of a day about a cell is recorded after the one before it. Null when another took a number meanwhile. */
async function writePapers({ db, scope, now }: Room, rows: readonly Row<PastAct>[], titleId: string, tell: Tell): Promise<Line[] | null> {
  const latest = await db.decision.aggregate({ _max: { recordedAt: true } });
  const from = Math.max(now.getTime(), (latest._max.recordedAt?.getTime() ?? 0) + 1);
  const papers = new Map<string, { id: string; rows: Row<PastAct>[] }>();
  for (const row of rows) {
    const { issuerId, termId, number } = row.act.paper;
    const key = [issuerId, termId, number].join(" ");
    const known = papers.get(key);
    if (known) known.rows.push(row);
    else papers.set(key, { id: randomUUID(), rows: [row] });
  }
  const ordered = [...papers.values()].flatMap(({ id, rows: [first, ...others] }) => (first ? [{ id, first: first.act, rows: [first, ...others] }] : [])).sort((a, b) => (a.first.paper.decidedOn < b.first.paper.decidedOn ? -1 : a.first.paper.decidedOn > b.first.paper.decidedOn ? 1 : a.first.after - b.first.after));
  for (const part of inParts(ordered)) {
    const data = part.map(({ id, first: { after, paper: { decidedOn, ...paper } } }) => ({ id, ...paper, type: decisionType, decidedOn: dateOf(decidedOn), recordedAt: new Date(from + after), recordedById: scope.accountId }));
    if ((await db.decision.createMany({ data, skipDuplicates: true })).count !== part.length) return null;
  }
  const lineOf = new Map(rows.map(({ at }) => [at, randomUUID()]));
  const lines = ordered.flatMap(({ id, rows: own }) => own.map(({ at, act: { unitId, effect, affects, name, reason, registerFrom, paper } }, index) => ({
    id: lineOf.get(at) ?? randomUUID(), decisionId: id, position: index + 1, unitId, titleId, effect, nameAsSigned: name, reason, registerFrom: registerFrom && dateOf(registerFrom), decidedOn: dateOf(paper.decidedOn),
    affectsLineId: affects === null ? null : "row" in affects ? (lineOf.get(affects.row) ?? null) : affects.lineId,
  })));
  let done = 0;
  for (const part of inParts(lines)) {
    await db.decisionLine.createMany({ data: part });
    await tell((done += part.length));
  }
  return ordered.flatMap(({ id, rows: own }) => own.map(({ at, act }) => ({ row: at, unitId: act.unitId, factId: id, version: 1 })));
}

/** What the papers of these cells are judged by. */
async function groundOf(reach: Reach, { db, today }: Look, units: readonly string[], titleId: string): Promise<PastGround> {
  const title = await db.title.findUniqueOrThrow({ where: { id: titleId } });
  const terms = await db.term.findMany({ orderBy: [{ former: "asc" }, { startsOn: "asc" }] });
  const since = new Map<string, Day>();
  for (const part of inParts(units)) {
    const dossiers = await db.registration.findMany({ where: { titleId, unitId: { in: part }, status: { notIn: [...endedStatuses] } }, select: { unitId: true, events: { orderBy: { seq: "asc" }, take: 1, select: { on: true } } } });
    for (const { unitId, events: [first] } of dossiers) if (first && !(dayOfDate(first.on) >= (since.get(unitId) ?? "9999"))) since.set(unitId, dayOfDate(first.on));
  }
  const known = await db.decision.findMany({ where: { type: decisionType, unit: reach.units }, select: { issuerId: true, termId: true, number: true, decidedOn: true } });
  const taken = new Map(known.map(({ issuerId, termId, number, decidedOn }) => [[issuerId, termId, number].join(" "), dayOfDate(decidedOn)]));
  const printing = await printingOf({ db }, units, true);
  const bodies = new Set((await db.unit.findMany({ where: { AND: [{ level: { not: "cell" } }, reach.units] }, select: { id: true } })).map(({ id }) => id));
  const top = await db.unit.findFirst({ where: reach.units, orderBy: { path: "asc" }, select: { path: true } });
  return {
    today, title, lines: await linesOf({ db }, units, titleId), relied: await reliedOn({ db }, units, titleId), dossierSince: since, issuerOn: printing.issuerOn, cellOn: (id, on) => printing.cellOn(id, titleId, on),
    registerMonths: (await rulesFor(db, top?.path ?? "", today)).registerMonths,
    termOn: (day) => terms.find(({ startsOn, endsOn }) => dayOfDate(startsOn) <= day && day <= dayOfDate(endsOn))?.id ?? null,
    termsFrom: terms.map(({ startsOn }) => dayOfDate(startsOn)).sort()[0] ?? null,
    isInReach: (id) => bodies.has(id),
    taken: (issuerId, termId, number) => taken.get([issuerId, termId, number].join(" ")) ?? null,
  };
}

/** The lines around any number of cells with their papers; those around one cell in the order of the fold. */
async function linesOf(room: Pick<Room, "db">, units: readonly string[], titleId: string): Promise<PastGround["lines"]> {
  const lines = [];
  for (const part of inParts(units)) lines.push(...(await pastLines(room, part, titleId)));
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}

/** The lines around these cells with their papers, in the order of the fold. */
export async function pastLines({ db }: Pick<Room, "db">, units: readonly string[], titleId: string): Promise<PastGround["lines"][number][]> {
  const { lines } = await linesAround({ db }, units, titleId);
  const rows = await db.decisionLine.findMany({ where: { id: { in: lines.map(({ id }) => id) } }, include: { decision: true } });
  const papers = new Map(rows.map((row) => [row.id, row]));
  return lines.flatMap((line) => {
    const row = papers.get(line.id);
    if (!row) return [];
    const { number, symbol, issuer, signer, capacity, subject } = row.decision;
    return [{ ...line, name: row.nameAsSigned, number, symbol, issuer, signer, capacity, subject, reason: row.reason, registerFrom: row.registerFrom && dayOfDate(row.registerFrom) }];
  });
}

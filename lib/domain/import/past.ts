import { addMonths, showDay, type Day } from "@/lib/domain/day";
import { judgePaper, judgePast, type LineFacts, type PrintedCell, type Standing } from "@/lib/domain/decision/judge";
import { sayDecision, showNumber } from "@/lib/domain/decision/numbering";
import type { Effect, Holding, Line } from "@/lib/domain/decision/title";
import { effectWords, subjectWords } from "@/lib/domain/decision/words";
import type { Refusal } from "@/lib/domain/result";
import { fold } from "@/lib/domain/unit/fold";
import { sayRefusal } from "@/lib/domain/words";
import { compareKnown, isSameBody, isSamePaper, type DecisionField, type KnownPast, type PastRow, type PastSaid } from "./decisions";
import type { KnownUnit } from "./match-unit";
import { idOfRow, rowOfId, titlesAmong, type PastTitles, type Relied } from "./past-titles";
import { planOf, problemed, type Change, type Judged, type Plan, type PlannedRow } from "./plan";

type Issuer = { id: string; body: string; symbol: string };
type Paper = { issuerId: string; issuer: string; symbol: string; termId: string; number: number; decidedOn: Day; subject: string; signer: string; capacity: string };

/** A line to be entered; `after` says how many papers of that day about its cell come before its own. */
export type PastAct = { unitId: string; name: string; effect: Effect; reason: string | null; registerFrom: Day | null; affects: { lineId: string } | { row: number } | null; after: number; paper: Paper };

/** A row that was read, before the others are looked at. */
export type PastRead = { row: PastRow; said: PastSaid };
/** The paper a row names, of every row of the file whose number and day can be read. */
type Named = { at: number; number: number; decidedOn: Day };

export type PastGround = {
  today: Day;
  title: { id: string; name: string };
  /** How long a cell waits to register again where a row does not say. */
  registerMonths: number;
  termOn: (day: Day) => string | null;
  /** The first day of the first term there is. */
  termsFrom: Day | null;
  cellOn: (unitId: string, on: Day) => PastCell | null;
  issuerOn: (unitId: string, on: Day) => Issuer;
  isInReach: (unitId: string) => boolean;
  /** The lines on which the titles of these cells rest, in the order of the fold. */
  lines: readonly (Line & KnownPast)[];
  /** The day of the paper that has a number already. */
  taken: (issuerId: string, termId: string, number: number) => Day | null;
  /** The first day of each cell's dossiers here. */
  dossierSince: ReadonlyMap<string, Day>;
  /** What in the register took a cell to hold the title on a day. */
  relied: readonly Relied[];
};

/** A cell as printed on a day. Where nothing known reaches back so far, `knownFrom` says from when what is taken for it holds, and `bodies` who above the cell may have signed. */
type PastCell = Omit<PrintedCell, "holds"> & { competentId: string | null; bodies: readonly string[]; knownFrom: { name: Day | null; competence: Day | null } };
type Placed = PastRead & { at: number; unit: KnownUnit; cell: PastCell; issuer: Issuer; termId: string | null };
type Verdict = Judged<PastAct>;

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const rejected = (row: PastRow, field: DecisionField, says: string): Verdict => problemed("rejected", row.problem(field, says));
const refusedBy = (row: PastRow, refusal: Refusal): Verdict => rejected(row, fields[refusal.field ?? ""] ?? "number", lower(sayRefusal(refusal)));
const fields: Readonly<Record<string, DecisionField>> = { decidedOn: "decided", number: "number", registerFrom: "again" };

/**
 * What a list of past papers comes to: paper by paper in the order they were signed, each in its place among those in the register, whole or
 * not at all, by the rules of signing one. What stands later in the register still has to follow; else the row it would no longer follow from is not taken.
 */
export function foldPast(read: Plan<PastRead>, named: readonly Named[], ground: PastGround): Plan<PastAct> {
  const verdicts = new Map<number, Verdict>();
  const placed: Placed[] = [];
  const known = new Map<string, KnownPast[]>();
  for (const line of ground.lines) known.set(line.unitId, [...(known.get(line.unitId) ?? []), line]);
  for (const { at, unit, act } of read.rows) {
    if (!act || !unit) continue;
    const found = placeOf(at, unit, act, ground, known.get(unit.id) ?? []);
    if ("state" in found) verdicts.set(at, found);
    else placed.push(found);
  }
  const done = new Map(read.rows.flatMap(({ at, state }) => (state === "rejected" ? [[at, state] as const] : [])));
  for (const [at, { state }] of verdicts) if (state === "rejected") done.set(at, state);
  for (const [at, verdict] of judgeAll(papersIn(placed), named.filter(({ at }) => done.has(at)), ground)) verdicts.set(at, verdict);
  return planOf(read.rows.map((row): PlannedRow<PastAct> => ({ ...row, act: null, ...verdicts.get(row.at) })));
}

/** How often a file is read anew without the rows that upset what stands later. */
const mostTurns = 10;

/** Judges the papers again and again, each time without the rows that something later in the register cannot stand beside, until all of it stands. */
function judgeAll(papers: readonly Placed[][], open: readonly Named[], ground: PastGround): Map<number, Verdict> {
  const upset = new Map<number, string>();
  for (let turn = 1; ; turn += 1) {
    const titles = titlesAmong(ground.lines, ground.title.id, ground.relied);
    const verdicts = new Map(papers.flatMap((paper) => judgeWhole(paper, open, ground, titles, upset)));
    const found = titles.upsets(turn > mostTurns);
    for (const [at, says] of found) upset.set(at, says);
    if (found.length > 0) continue;
    for (const [at, change] of titles.sayTitles()) {
      const verdict = verdicts.get(at);
      if (verdict) verdicts.set(at, { ...verdict, changes: [...verdict.changes, change] });
    }
    return verdicts;
  }
}

/** Where a row belongs: already in the register, or to the paper of the body that was to sign for its cell on that day. */
function placeOf(at: number, unit: KnownUnit, { row, said }: PastRead, ground: PastGround, own: readonly KnownPast[]): Placed | Verdict {
  const known = own.find((line) => isSamePaper(said, line));
  if (known) return compareKnown(row, said, known);
  if (said.effect === "correct" || said.effect === "replace") return rejected(row, "effect", `quyết định ${effectWords[said.effect].toLowerCase()} ghi từng quyết định ở trang Quyết định`);
  const cell = ground.cellOn(unit.id, said.decidedOn);
  const no = (code: string, field: string) => refusedBy(row, { code, field, values: { cell: cell?.name ?? unit.name, day: showDay(said.decidedOn), from: ground.termsFrom ? showDay(ground.termsFrom) : "" } });
  const termId = ground.termOn(said.decidedOn);
  if (termId === null && ground.termsFrom !== null && said.decidedOn < ground.termsFrom) return no("before-all-terms", "decidedOn");
  if (!cell?.stands) return no("cell-not-standing", "decidedOn");
  if (cell.competentId === null) return no("no-competent-body", "decidedOn");
  const usual = ground.issuerOn(cell.competentId, said.decidedOn);
  const issuer = [usual, ...cell.bodies.map((id) => ground.issuerOn(id, said.decidedOn))].find((body) => isSignedBy(said, body));
  if (!issuer) return rejected(row, isOtherSymbol(said, usual) ? "number" : "issuer", `ngày ${showDay(said.decidedOn)} việc này thuộc ${usual.body}, số ký hiệu ${usual.symbol}${sayFirst("thẩm quyền", cell.knownFrom.competence)}`);
  return ground.isInReach(issuer.id) ? { at, unit, row, said, cell: { ...cell, competentId: issuer.id }, issuer, termId } : no("other-body", "number");
}

const isOtherSymbol = ({ symbol }: PastSaid, issuer: Issuer) => symbol !== "" && symbol !== fold(issuer.symbol);
const isSignedBy = (said: PastSaid, issuer: Issuer) => !isOtherSymbol(said, issuer) && isSameBody(said.issuer, issuer.body);

/** " (tên sớm nhất trong sổ, từ 1/2/2020)": said of what is taken for a day that nothing known reaches back to. */
const sayFirst = (what: string, from: Day | null) => (from ? ` (${what} sớm nhất trong sổ, từ ${showDay(from)})` : "");

/** Rows of one number of one body in one term, in the order their papers were signed. */
function papersIn(placed: readonly Placed[]): Placed[][] {
  const papers = new Map<string, Placed[]>();
  for (const row of placed) {
    const key = [row.issuer.id, row.termId, row.said.number].join(" ");
    papers.set(key, [...(papers.get(key) ?? []), row]);
  }
  return [...papers.values()].sort(([a], [b]) => (!a || !b || a.said.decidedOn === b.said.decidedOn ? 0 : a.said.decidedOn < b.said.decidedOn ? -1 : 1));
}

/** Judges a paper's rows; when one is not taken, none is: a paper is as it was signed. */
function judgeWhole(rows: readonly Placed[], open: readonly Named[], ground: PastGround, titles: PastTitles, upset: Upsets): [number, Verdict][] {
  const [first] = rows;
  if (!first) return [];
  const words = { signer: firstOf(rows, "signer"), capacity: firstOf(rows, "capacity"), subject: firstOf(rows, "subject") || subjectWords(first.said.effect, ground.title.name) };
  const after = Math.max(...rows.map(({ unit, said }) => titles.onDay(unit.id, said.decidedOn)));
  const verdicts = rows.map((row): [number, Verdict] => [row.at, judgeRow(row, first, words, ground, titles, upset, after)]);
  const missing = open.find(({ number, decidedOn }) => number === first.said.number && decidedOn === first.said.decidedOn)?.at ?? verdicts.find(([, { act }]) => act === null)?.[0];
  if (missing === undefined) {
    for (const [at, { act }] of verdicts) if (act) titles.sign(at, lineOf(act));
    return verdicts;
  }
  return verdicts.map(([at, verdict], index) => [at, verdict.act ? rejected(rows[index]!.row, "number", `dòng ${missing} của quyết định này chưa nhận; quyết định được ghi đủ các chi bộ hoặc không ghi`) : verdict]); // as many rows as verdicts
}

const firstOf = (rows: readonly Placed[], field: "signer" | "capacity" | "subject") => rows.map(({ said }) => said[field]).find((words) => words !== "") ?? "";

const lineOf = ({ unitId, effect, affects, paper: { number, symbol, decidedOn } }: PastAct) => ({ unitId, effect, affectsLineId: affects === null ? null : "row" in affects ? idOfRow(affects.row) : affects.lineId, number, symbol, decidedOn });

type Words = Pick<Paper, "signer" | "capacity" | "subject">;
/** Rows that something later in the register cannot stand beside, with what and why. */
type Upsets = ReadonlyMap<number, string>;

function judgeRow({ at, row, said, unit, cell, issuer, termId }: Placed, first: Placed, words: Words, ground: PastGround, titles: PastTitles, upset: Upsets, after: number): Verdict {
  const { effect, decidedOn, number } = said;
  const about = first.at === at ? "" : `dòng ${first.at} `;
  if (decidedOn !== first.said.decidedOn) return rejected(row, "decided", `số ${showNumber({ number, symbol: issuer.symbol })} ở ${about}ghi ngày ${showDay(first.said.decidedOn)}; một số là một quyết định`);
  if (effect !== first.said.effect) return rejected(row, "effect", `${about}ghi ${effectWords[first.said.effect]}; một quyết định có một nội dung`);
  for (const field of ["signer", "capacity", "subject"] as const) if (said[field] !== "" && said[field] !== words[field]) return rejected(row, field, `cùng quyết định này ${about}ghi “${words[field]}”`);
  for (const field of ["signer", "capacity"] as const) if (words[field] === "") return rejected(row, field, field === "signer" ? "chưa ghi người ký" : "chưa ghi chức vụ người ký");
  const taken = termId === null ? null : ground.taken(issuer.id, termId, number);
  if (taken) return rejected(row, "number", taken === decidedOn ? "quyết định này đã có trong sổ và không ghi chi bộ này; quyết định đã ghi không thêm chi bộ" : `số ${showNumber({ number, symbol: issuer.symbol })} đã dùng cho quyết định ngày ${showDay(taken)}`);
  const registerFrom = effect === "revoke" ? (said.registerFrom ?? addMonths(decidedOn, ground.registerMonths)) : said.registerFrom;
  const refused = judgePaper({ today: ground.today, termId, taken: null, nextNumber: 0, symbol: issuer.symbol }, { effect, decidedOn, number, registerFrom });
  if (refused) return refusedBy(row, refused);

  const later = upset.get(at);
  if (later !== undefined) return rejected(row, "decided", later);
  const held = titles.heldBy(unit.id, decidedOn);
  const facts = factsOf(String(at), { ...cell, holds: held !== null }, ground.title.id, effect, held, titles.latestOf(unit.id, decidedOn));
  if (effect === "annul" && !held) return refusedBy(row, { code: "holds-nothing", values: { cell: cell.name } });
  if (effect === "annul" && held && titles.effectOf(unit.id, held.openedById) !== "recognise") return rejected(row, "effect", "danh hiệu đang giữ theo quyết định đính chính hoặc thay thế; hủy bỏ ở trang Quyết định");
  const late = judgePast(facts, { effect, titleId: ground.title.id, issuerId: issuer.id, decidedOn, reason: said.reason }, ground.dossierSince.get(unit.id) ?? null);
  if (late) return late.code === "reason-owed" ? rejected(row, "reason", "ghi lý do") : refusedBy(row, late);
  const paper = { issuerId: issuer.id, issuer: issuer.body, symbol: issuer.symbol, termId: termId ?? "", number, decidedOn, ...words };
  const opener = effect === "annul" && held ? held.openedById : null;
  const name = said.named || cell.name;
  const told = { name: said.named || (cell.knownFrom.name && `${name}${sayFirst("tên", cell.knownFrom.name)}`), issuer: `${issuer.body}${sayFirst("thẩm quyền", said.issuer === "" && said.symbol === "" ? cell.knownFrom.competence : null)}` };
  const act: PastAct = { unitId: unit.id, name, effect, reason: said.reason, registerFrom, affects: opener === null ? null : affectedBy(opener), after, paper };
  return { state: "new", problem: null, changes: changesOf(act, told), act };
}

function affectedBy(lineId: string): PastAct["affects"] {
  const row = rowOfId(lineId);
  return row === null ? { lineId } : { row };
}

function factsOf(subject: string, cell: PrintedCell & { competentId: string | null }, titleId: string, effect: Effect, held: Holding | null, latest: Standing | null): LineFacts {
  const affected = effect === "annul" && held ? { id: held.openedById, effect: "recognise" as const, decidedOn: held.heldFrom, undone: false } : null;
  return { subject, cell, other: null, titleId, competentId: cell.competentId, registration: null, held: held && { since: held.heldFrom, openedById: held.openedById }, affected, revived: null, notice: null, latest };
}

function changesOf({ effect, paper, reason, registerFrom }: PastAct, told: { name: string | null; issuer: string }): Change[] {
  const only = (what: string, to: string | null): Change[] => (to === null ? [] : [{ what, from: null, to }]);
  return [
    ...only(effectWords[effect], sayDecision(paper)),
    ...only("Tên ghi trong quyết định", told.name),
    ...only("Cơ quan ban hành", told.issuer),
    ...only("Người ký", `${paper.signer}, ${paper.capacity}`),
    ...only("Lý do", reason),
    ...only("Được đăng ký lại từ", registerFrom && showDay(registerFrom)),
  ];
}

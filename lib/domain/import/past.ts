import { addMonths, showDay, type Day } from "@/lib/domain/day";
import { judgePaper, judgePast, type LineFacts, type PrintedCell, type Standing } from "@/lib/domain/decision/judge";
import { sayDecision, showNumber } from "@/lib/domain/decision/numbering";
import { holdingsOf, type Effect, type Holding, type Line } from "@/lib/domain/decision/title";
import { effectWords, subjectWords } from "@/lib/domain/decision/words";
import type { Refusal } from "@/lib/domain/result";
import { fold } from "@/lib/domain/unit/fold";
import { sayRefusal } from "@/lib/domain/words";
import { compareKnown, isSameBody, isSamePaper, type DecisionField, type KnownPast, type PastRow, type PastSaid } from "./decisions";
import type { KnownUnit } from "./match-unit";
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
};

/** A cell as printed on a day. Where nothing known reaches back so far, `knownFrom` says from when what is taken for it holds, and `bodies` who above the cell may have signed. */
type PastCell = Omit<PrintedCell, "holds"> & { competentId: string | null; bodies: readonly string[]; knownFrom: { name: Day | null; competence: Day | null } };
type Placed = PastRead & { at: number; unit: KnownUnit; cell: PastCell; issuer: Issuer; termId: string | null };
type Verdict = Judged<PastAct>;

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const rejected = (row: PastRow, field: DecisionField, says: string): Verdict => problemed("rejected", row.problem(field, says));
const refusedBy = (row: PastRow, refusal: Refusal): Verdict => rejected(row, fields[refusal.field ?? ""] ?? "number", lower(sayRefusal(refusal)));
const fields: Readonly<Record<string, DecisionField>> = { decidedOn: "decided", number: "number", registerFrom: "again" };

/** What a list of past papers comes to: paper by paper in the order they were signed, each whole or not at all, by the rules of signing one. */
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
  const open = named.filter(({ at }) => done.has(at));
  const titles = titlesOf(ground);
  for (const paper of papersIn(placed)) for (const [at, verdict] of judgeWhole(paper, open, ground, titles)) verdicts.set(at, verdict);
  return planOf(read.rows.map((row): PlannedRow<PastAct> => ({ ...row, act: null, ...verdicts.get(row.at) })));
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
function judgeWhole(rows: readonly Placed[], open: readonly Named[], ground: PastGround, titles: Titles): [number, Verdict][] {
  const [first] = rows;
  if (!first) return [];
  const words = { signer: firstOf(rows, "signer"), capacity: firstOf(rows, "capacity"), subject: firstOf(rows, "subject") || subjectWords(first.said.effect, ground.title.name) };
  const after = Math.max(...rows.map(({ unit, said }) => titles.onDay(unit.id, said.decidedOn)));
  const verdicts = rows.map((row): [number, Verdict] => [row.at, judgeRow(row, first, words, ground, titles, after)]);
  const missing = open.find(({ number, decidedOn }) => number === first.said.number && decidedOn === first.said.decidedOn)?.at ?? verdicts.find(([, { act }]) => act === null)?.[0];
  if (missing === undefined) {
    for (const [at, { act }] of verdicts) if (act) titles.sign(at, act);
    return verdicts;
  }
  return verdicts.map(([at, verdict], index) => [at, verdict.act ? rejected(rows[index]!.row, "number", `dòng ${missing} của quyết định này chưa nhận; quyết định được ghi đủ các chi bộ hoặc không ghi`) : verdict]); // as many rows as verdicts
}

const firstOf = (rows: readonly Placed[], field: "signer" | "capacity" | "subject") => rows.map(({ said }) => said[field]).find((words) => words !== "") ?? "";

type Words = Pick<Paper, "signer" | "capacity" | "subject">;

function judgeRow({ at, row, said, unit, cell, issuer, termId }: Placed, first: Placed, words: Words, ground: PastGround, titles: Titles, after: number): Verdict {
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

  const held = titles.heldBy(unit.id);
  const facts = factsOf(String(at), { ...cell, holds: held !== null }, ground.title.id, effect, held, titles.latestOf(unit.id));
  if (effect === "annul" && !held) return refusedBy(row, { code: "holds-nothing", values: { cell: cell.name } });
  if (effect === "annul" && held && titles.effectOf(held.openedById) !== "recognise") return rejected(row, "effect", "danh hiệu đang giữ theo quyết định đính chính hoặc thay thế; hủy bỏ ở trang Quyết định");
  const late = judgePast(facts, { effect, titleId: ground.title.id, issuerId: issuer.id, decidedOn, reason: said.reason }, ground.dossierSince.get(unit.id) ?? null);
  if (late) return late.code === "reason-owed" ? rejected(row, "reason", "ghi lý do") : refusedBy(row, late);
  const paper = { issuerId: issuer.id, issuer: issuer.body, symbol: issuer.symbol, termId: termId ?? "", number, decidedOn, ...words };
  const opener = effect === "annul" && held ? held.openedById : null;
  const name = said.named || cell.name;
  const told = { name: said.named || (cell.knownFrom.name && `${name}${sayFirst("tên", cell.knownFrom.name)}`), issuer: `${issuer.body}${sayFirst("thẩm quyền", said.issuer === "" && said.symbol === "" ? cell.knownFrom.competence : null)}` };
  const act: PastAct = { unitId: unit.id, name, effect, reason: said.reason, registerFrom, affects: opener === null ? null : opener.startsWith(inFile) ? { row: Number(opener.slice(inFile.length)) } : { lineId: opener }, after, paper };
  return { state: "new", problem: null, changes: changesOf(act, held, told), act };
}

function factsOf(subject: string, cell: PrintedCell & { competentId: string | null }, titleId: string, effect: Effect, held: Holding | null, latest: Standing | null): LineFacts {
  const affected = effect === "annul" && held ? { id: held.openedById, effect: "recognise" as const, decidedOn: held.heldFrom, undone: false } : null;
  return { subject, cell, other: null, titleId, competentId: cell.competentId, registration: null, held: held && { since: held.heldFrom, openedById: held.openedById }, affected, revived: null, notice: null, latest };
}

function changesOf({ effect, paper, reason, registerFrom }: PastAct, held: Holding | null, told: { name: string | null; issuer: string }): Change[] {
  const only = (what: string, to: string | null): Change[] => (to === null ? [] : [{ what, from: null, to }]);
  return [
    ...only(effectWords[effect], sayDecision(paper)),
    ...only("Tên ghi trong quyết định", told.name),
    ...only("Cơ quan ban hành", told.issuer),
    ...only("Người ký", `${paper.signer}, ${paper.capacity}`),
    ...only("Lý do", reason),
    ...only("Được đăng ký lại từ", registerFrom && showDay(registerFrom)),
    { what: "Danh hiệu", from: held ? `giữ từ ${showDay(held.heldFrom)}` : "chưa giữ", to: effect === "recognise" ? `giữ từ ${showDay(paper.decidedOn)}` : `thôi giữ từ ${showDay(paper.decidedOn)}` },
  ];
}

const inFile = "row:";
type Titles = ReturnType<typeof titlesOf>;

/** Who holds the title while the papers of a file are signed one after the other, beside the lines that are known. */
function titlesOf({ lines, title }: PastGround) {
  const signed: (Line & Standing)[] = lines.map((line) => ({ ...line, by: null, at: "" }));
  const linked = new Map<string, Set<string>>(); // cells whose titles rest on each other's lines
  const own = new Map<string, number[]>();
  const unitOf = new Map(lines.map(({ id, unitId }) => [id, unitId]));
  const add = ({ unitId, affectsLineId }: Line, index: number) => {
    own.set(unitId, [...(own.get(unitId) ?? []), index]);
    const other = unitOf.get(affectsLineId ?? "");
    if (other === undefined || other === unitId) return;
    for (const [one, two] of [[unitId, other], [other, unitId]] as const) linked.set(one, new Set([...(linked.get(one) ?? []), two]));
  };
  signed.forEach(add);
  const around = (unitId: string) => {
    const units = new Set([unitId]);
    for (const one of units) for (const other of linked.get(one) ?? []) units.add(other);
    return [...units].flatMap((one) => own.get(one) ?? []).sort((a, b) => a - b).flatMap((index) => signed[index] ?? []);
  };
  return {
    heldBy: (unitId: string) => holdingsOf(around(unitId)).find((holding) => holding.unitId === unitId && holding.heldUntil === null) ?? null,
    latestOf: (unitId: string): Standing | null => around(unitId).filter((line) => line.unitId === unitId || unitOf.get(line.affectsLineId ?? "") === unitId).at(-1) ?? null,
    effectOf: (lineId: string) => signed.find(({ id }) => id === lineId)?.effect ?? null,
    onDay: (unitId: string, day: Day) => (own.get(unitId) ?? []).filter((index) => index >= lines.length && signed[index]?.decidedOn === day).length,
    sign: (at: number, { unitId, effect, affects, paper: { number, symbol, decidedOn } }: PastAct) => {
      const titleId = title.id;
      const id = `${inFile}${at}`;
      const affectsLineId = affects === null ? null : "row" in affects ? `${inFile}${affects.row}` : affects.lineId;
      unitOf.set(id, unitId);
      add({ id, unitId, titleId, effect, affectsLineId, decidedOn }, signed.push({ id, unitId, titleId, effect, affectsLineId, decidedOn, number, symbol, by: null, at: "" }) - 1);
    },
  };
}

import { termOfYear, type TermYears } from "@/lib/domain/attainment/period";
import { showDay, type Day } from "@/lib/domain/day";
import { cannotBegin } from "@/lib/domain/registration/begin";
import { stateAfter, type State } from "@/lib/domain/registration/event";
import { openStatuses } from "@/lib/domain/registration/status";
import { statusWords } from "@/lib/domain/registration/words";
import type { Refusal } from "@/lib/domain/result";
import { linesOf } from "@/lib/domain/sheet/cell";
import { readCount, readDay, readYear } from "@/lib/domain/sheet/read-day";
import { partyName } from "@/lib/domain/unit/party";
import { sayRefusal } from "@/lib/domain/words";
import type { FieldNames } from "./head";
import type { KnownUnit } from "./match-unit";
import { gathering, problemed, untouched, type Change, type Judged, type Read, type RowReading } from "./plan";

/** Columns of a sheet of registrations. `key` and `version` are those of our own workbook. */
export const registrationFields = {
  key: ["ma trong so"],
  version: ["lan sua luc tai"],
  cell: ["chi bo", "ten chi bo", "chi bo ap khu pho", "chi bo ap", "ap khu pho", "ten ap khu pho", "ten ap", "ap", "khu pho", "don vi", "ten don vi", "chi bo dang ky"],
  code: ["ma don vi", "ma so", "ma"],
  parent: ["xa phuong thi tran", "xa phuong", "xa", "ten xa", "thuoc xa", "dang bo xa", "dang uy", "dang bo", "dang uy xa", "thuoc dang bo"],
  above: ["huyen thanh pho", "huyen", "ten huyen", "cap tren", "dang bo huyen", "huyen uy", "dang bo huyen thanh pho"],
  year: ["nam phan dau", "nam dang ky", "dang ky nam", "nam cong nhan", "nam", "nam phan dau cong nhan", "dang ky phan dau nam", "lo trinh", "nam dat", "phan dau nam", "phan dau dat nam", "cong nhan nam", "de nghi cong nhan nam"],
  expected: ["du kien cong nhan", "du kien", "thoi gian du kien", "thoi diem du kien", "ngay du kien", "thang du kien", "thoi gian cong nhan", "thoi gian"],
  note: ["ghi chu"],
} as const satisfies FieldNames<string>;
type RegistrationField = keyof typeof registrationFields;

/** A registration that stands, as the plan compares it. */
export type StandingRegistration = { id: string; unitId: string; termId: string; version: number; state: State };

/** What is known beside the cells. The maps are by cell. */
export type RegistrationGround = { today: Day; terms: readonly TermYears[]; standing: ReadonlyMap<string, readonly StandingRegistration[]>; heldSince: ReadonlyMap<string, Day>; waitsUntil: ReadonlyMap<string, Day> };

type Wish = { year: number; expectedOn: Day | null; note: string | null };
/** What a row would do: what the single commands do, and nothing else. */
export type RegistrationAct = { do: "register"; unitId: string; termId: string; wish: Wish } | { do: "change"; unitId: string; registrationId: string; version: number; moves: boolean; before: State; wish: Wish };

type Row = RowReading<RegistrationField>;
const mostNote = 500;
export const movedByImport = "Chuyển năm theo tệp nhập";

/** True for a row that names no year: it registers nothing. `usual` is the year of a sheet without such a column. */
export const isSilentRegistration = (usual: number | null) => (row: Row) => row.value("year") === null && (usual === null || row.text("cell") === "");

/** What a row about a cell comes to. */
export function judgeRegistration(ground: RegistrationGround, usual: number | null) {
  return (row: Row, cell: KnownUnit): Judged<RegistrationAct> => {
    const read = readRegistration(usual)(row);
    if (!read.ok) return problemed("rejected", read.problem);
    const wish = read.said;
    const term = termOfYear(ground.terms, wish.year);
    const all = ground.standing.get(cell.id) ?? [];
    const own = all.find(({ state }) => state.year === wish.year) ?? all.find(({ termId, state }) => termId === term?.id && openStatuses.some((status) => status === state.status));
    const rejected = (refusal: Refusal) => problemed<RegistrationAct>("rejected", row.problem(fieldOf(refusal), lower(sayRefusal(refusal))));
    if (own) return compare(row, cell, own, wish, ground, rejected);

    const refused = cannotBegin({ cell: partyName({ ...cell, level: "cell" }), stands: cell.stands, heldSince: ground.heldSince.get(cell.id) ?? null, waitsUntil: ground.waitsUntil.get(cell.id) ?? null });
    if (refused && !refused.ok) return rejected(refused.refusal);
    const state = stateAfter(null, { move: "register", ...wish }, ground);
    if (!state.ok) return rejected(state.refusal);
    const late = conflictOf(row, null);
    if (late) return late;
    return { state: "new", problem: null, changes: changesOf(null, wish), act: { do: "register", unitId: cell.id, termId: term?.id ?? "", wish } };
  };
}

/** What a row says is wished; `usual` is the year of a sheet without such a column. */
export const readRegistration = (usual: number | null) => (row: Row): Read<Wish> => {
  const { read, words, done } = gathering(row);
  const year = row.value("year") === null ? usual : read("year", readYear, "không phải một năm; ghi bốn chữ số, như 2022");
  const like = year ?? usual ?? 2022;
  const expectedOn = read("expected", (cell) => readDay(cell, like), `không phải ngày tháng; ghi như 30/9/${like} hoặc tháng 9/${like}`);
  const note = words("note", mostNote, linesOf);
  return done(year === null ? null : { year, expectedOn, note: note === "" ? null : note });
};

type Rejected = (refusal: Refusal) => Judged<RegistrationAct>;

/** A row about a registration that stands: the same, changed as the single acts would change it, or refused as they would refuse it. */
function compare(row: Row, cell: KnownUnit, { id, version, state: before }: StandingRegistration, said: Wish, ground: RegistrationGround, rejected: Rejected): Judged<RegistrationAct> {
  const moves = before.year !== said.year;
  // An empty cell takes nothing away: what is to be taken away is taken away in the dossier.
  const wish = { year: said.year, expectedOn: said.expectedOn ?? (moves ? null : before.expectedOn), note: said.note ?? before.note };
  const changes = changesOf(before, wish);
  if (changes.length === 0) return untouched("unchanged");
  const late = conflictOf(row, version);
  if (late) return { ...late, changes };
  // What was already reported or reviewed would be lost: that is decided in the dossier, one by one.
  if (moves && before.status !== "registered") return rejected({ code: "import-on-the-road", field: "year", values: { year: before.year, status: statusWords[before.status] } });
  const moved = moves ? stateAfter(before, { move: "move_year", year: wish.year, reason: movedByImport }, ground) : { ok: true as const, value: before };
  if (!moved.ok) return rejected(moved.refusal);
  const edited = stateAfter(moved.value, { move: "edit", expectedOn: wish.expectedOn, note: wish.note }, ground);
  if (!edited.ok) return rejected(edited.refusal);
  return { state: "changed", problem: null, changes, act: { do: "change", unitId: cell.id, registrationId: id, version, moves, before, wish } };
}

/** Changed by someone since the workbook was taken out; a sheet that does not say when it was is taken at its word. */
function conflictOf(row: Row, version: number | null): Judged<RegistrationAct> | null {
  const taken = row.text("key") === "" || row.isFixed ? null : readCount(row.value("version") ?? 0);
  if (taken === null || taken === (version ?? 0)) return null;
  return problemed("conflict", row.problem("year", version === null ? "đăng ký này đã kết thúc từ khi tải tệp" : "đăng ký này đã được người khác sửa từ khi tải tệp"));
}

function changesOf(before: State | null, { year, expectedOn, note }: Wish): Change[] {
  const all: Change[] = [
    { what: "Năm phấn đấu", from: before ? String(before.year) : null, to: String(year) },
    { what: "Dự kiến công nhận", from: before?.expectedOn ? showDay(before.expectedOn) : null, to: expectedOn && showDay(expectedOn) },
    { what: "Ghi chú", from: before?.note ?? null, to: note },
  ];
  return all.filter(({ from, to }) => from !== to);
}

const fields: Readonly<Record<string, RegistrationField>> = { year: "year", expectedOn: "expected", note: "note", unitId: "cell" };
const fieldOf = ({ field }: Refusal): RegistrationField => fields[field ?? ""] ?? "year";
const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

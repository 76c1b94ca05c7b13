import { judgeGiving, lastDayOf, type Span } from "@/lib/domain/account/grant";
import { addDays, showDay, type Day } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import { errorOf, textOf, type Cell } from "@/lib/domain/sheet/cell";
import { readDay } from "@/lib/domain/sheet/read-day";
import { fold } from "@/lib/domain/unit/fold";
import { levelOf } from "@/lib/domain/unit/reorganisation/structure";
import { sayRefusal } from "@/lib/domain/words";
import type { FieldNames } from "./head";
import type { KnownUnit } from "./match-unit";
import { gathering, problemed, untouched, type Change, type Judged, type Read, type RowReading } from "./plan";

/** Columns of a sheet of assignments: a row an account, a unit and a first day. `version` is the last day our own workbook showed. */
export const assignmentFields = {
  key: ["ma trong so"],
  version: ["ngay cuoi luc tai"],
  cell: ["don vi", "ten don vi", "don vi phu trach", "don vi duoc phan cong", "chi bo", "ten chi bo", "ap khu pho", "ap", "khu pho"],
  code: ["ma don vi", "ma so", "ma"],
  parent: ["don vi cap tren", "xa phuong thi tran", "xa phuong", "xa", "ten xa", "thuoc xa", "dang bo xa", "dang uy"],
  above: ["huyen thanh pho", "huyen", "ten huyen", "dang bo huyen"],
  account: ["tai khoan", "ten dang nhap", "ten tai khoan", "tai khoan phu trach", "tai khoan can bo phu trach"],
  from: ["tu ngay", "ngay bat dau", "phu trach tu ngay", "phan cong tu ngay", "ngay phan cong"],
  last: ["den het ngay", "den ngay", "ngay cuoi", "ngay ket thuc", "het ngay"],
} as const satisfies FieldNames<string>;
type Field = keyof typeof assignmentFields;
type Row = RowReading<Field>;

/** An account that may be looked after here. */
export type KnownAccount = { id: string; name: string; isActive: boolean; isOwn: boolean };
/** A grant that was not taken away, also one that ran out. */
export type StandingAssignment = Span & { id: string };
export type AssignmentsGround = {
  today: Day;
  /** By sign-in name. */
  accounts: ReadonlyMap<string, KnownAccount>;
  /** By `assignmentKey`. */
  standing: ReadonlyMap<string, readonly StandingAssignment[]>;
};
/** A grant to be given; `replaces` is taken away before, for a grant's end is never written over. */
export type AssignmentAct = { unitId: string; account: { id: string; name: string }; from: Day; lastDay: Day | null; replaces: { id: string; lastDay: Day | null } | null };

export const assignmentKey = (accountId: string, unitId: string) => `${accountId} ${unitId}`;

/** True for a row that assigns nobody. */
export const isSilentAssignment = (row: Row) => row.value("account") === null && row.value("from") === null && row.value("last") === null;

const nameIn = (row: Row) => row.text("account").toLowerCase();
const isLive = ({ until }: Span, today: Day) => until === null || until > today;

/** The first day of what a row is about: the one it says, else that of the only grant that acts, else today; null when it cannot be told. */
function firstDay(row: Row, held: readonly StandingAssignment[], today: Day): Day | null {
  if (row.value("from") !== null) return readDay(row.value("from"));
  const [only, ...others] = held.filter((span) => isLive(span, today));
  return others.length > 0 ? null : (only?.from ?? today);
}

/** One row an account, a unit and a first day. */
export const assignmentRowKey = ({ today, accounts, standing }: AssignmentsGround) => (row: Row, { id }: KnownUnit) => {
  const account = accounts.get(nameIn(row));
  return [id, nameIn(row), (account && firstDay(row, standing.get(assignmentKey(account.id, id)) ?? [], today)) ?? row.text("from")].join(" ");
};

export const endless = "không thời hạn";
/** The last day as our own workbook shows it beside the open cell. */
export const showLast = (lastDay: Day | null) => (lastDay === null ? endless : showDay(lastDay));

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** What a row comes to, by the rule of giving a role. Rows are read from above: what one gives, the next ones find given. */
export function judgeAssignment({ today, accounts, standing }: AssignmentsGround) {
  const after = new Map<string, readonly StandingAssignment[]>(); // as the rows above leave it
  return (row: Row, unit: KnownUnit): Judged<AssignmentAct> => {
    const rejected = (field: Field, says: string) => problemed<AssignmentAct>("rejected", row.problem(field, says));
    const read = readAssignment({ accounts })(row);
    if (!read.ok) return problemed("rejected", read.problem);
    const { account, said } = read.said;
    if (account.isOwn) return rejected("account", lower(sayRefusal({ code: "own-account" })));
    const key = assignmentKey(account.id, unit.id);
    const held = after.get(key) ?? standing.get(key) ?? [];
    const from = firstDay(row, standing.get(key) ?? [], today);
    if (from === null) return rejected("from", "tài khoản này được phân công ở đây nhiều lần; ghi ngày bắt đầu");
    const judged = judgeOne({ row, unit, account, held, from, said, today });
    if (judged.act) after.set(key, [...held.filter(({ id }) => id !== judged.act?.replaces?.id), { id: `${row.at}`, from, until: judged.act.lastDay && addDays(judged.act.lastDay, 1) }]);
    return judged;
  };
}

/** The account a row names and the last day it says: `kept` where it says none, `lastDay` null for one without an end. */
export const readAssignment = ({ accounts }: Pick<AssignmentsGround, "accounts">) => (row: Row): Read<{ account: KnownAccount; said: Said }> => {
  const { no, read, words, done } = gathering(row);
  const named = words("account", 200);
  const account = accounts.get(nameIn(row)) ?? null;
  if (!account && !errorOf(row.value("account"))) no("account", named === "" ? "chưa ghi tài khoản" : "không có tài khoản này trong phạm vi quản trị của đồng chí; ghi tên đăng nhập");
  read("from", readDay, "không phải ngày tháng; ghi như 1/7/2021");
  const said = read("last", lastIn, `không phải ngày tháng; ghi như 31/12/2021, để trống khi ${endless}`) ?? { kept: true, lastDay: null };
  return done(account && { account, said });
};

type Said = { kept: boolean; lastDay: Day | null };

function lastIn(cell: Cell): Said | null {
  if (/^(khong|vo) (thoi )?han$/.test(fold(textOf(cell)).trim())) return { kept: false, lastDay: null };
  const lastDay = readDay(cell);
  return lastDay && { kept: false, lastDay };
}

type Asked = { row: Row; unit: KnownUnit; account: KnownAccount; held: readonly StandingAssignment[]; from: Day; said: Said; today: Day };

function judgeOne({ row, unit, account, held, from, said, today }: Asked): Judged<AssignmentAct> {
  const rejected = (field: Field, says: string) => problemed<AssignmentAct>("rejected", row.problem(field, says));
  const own = held.find((span) => span.from === from) ?? null;
  const before = own && lastDayOf(own);
  // An empty cell takes nothing away: an end is taken away by the words for none.
  const lastDay = own && said.kept ? before : said.lastDay;
  if (own && before === lastDay) return untouched("unchanged");
  const changes = changesOf(account, from, lastDay, own && { lastDay: before });
  const late = conflictOf(row, own && { lastDay: before });
  if (late) return { ...late, changes: own ? changes : [] };
  if (own && !isLive(own, today)) return rejected("from", `phân công này đã hết ngày ${showLast(before)}; phân công lại từ một ngày sau đó`);
  const span = judgeGiving({ role: "assigned_officer", from, lastDay }, { isActive: account.isActive, unit: { level: levelOf(unit.kind), stands: unit.stands }, held: held.filter((other) => other !== own) });
  if (!span.ok) return rejected(fieldOf(span.refusal), lower(sayRefusal(span.refusal)));
  if (own && lastDay !== null && lastDay < today) return rejected("last", `ngày này đã qua; phân công đang có thôi sớm nhất hết hôm nay ${showDay(today)}, hoặc thu hồi ngay ở trang tài khoản`);
  return { state: own ? "changed" : "new", problem: null, changes, act: { unitId: unit.id, account: { id: account.id, name: account.name }, from, lastDay, replaces: own && { id: own.id, lastDay: before } } };
}

const fields: Readonly<Record<string, Field>> = { lastDay: "last", unitId: "cell", role: "from" };
const fieldOf = ({ field = "" }: Refusal): Field => fields[field] ?? "account";

/** In our own workbook, a grant that was given, changed or taken away since it was taken out; a cell put right on the page was seen as it stands. */
function conflictOf(row: Row, own: { lastDay: Day | null } | null): Judged<AssignmentAct> | null {
  if (row.text("key") === "" || row.isFixed) return null;
  const taken = fold(row.text("version"));
  if (taken === (own ? fold(showLast(own.lastDay)) : "")) return null;
  const says = own ? "phân công này đã được người khác cấp hoặc đổi từ khi tải tệp" : "phân công này đã bị thu hồi từ khi tải tệp";
  return problemed("conflict", row.problem(own ? "last" : "account", says));
}

function changesOf({ name }: KnownAccount, from: Day, lastDay: Day | null, own: { lastDay: Day | null } | null): Change[] {
  if (own) return [{ what: `Đến hết ngày, tài khoản ${name}`, from: showLast(own.lastDay), to: showLast(lastDay) }, { what: "Cách ghi", from: null, to: `thu hồi phân công đang có, cấp lại từ ${showDay(from)}` }];
  return [{ what: "Tài khoản phụ trách", from: null, to: name }, { what: "Từ ngày", from: null, to: showDay(from) }, { what: "Đến hết ngày", from: null, to: showLast(lastDay) }];
}

import { showDay, type Day } from "@/lib/domain/day";
import { numberAsked, type PaperNumber } from "@/lib/domain/decision/numbering";
import { effects, type Effect } from "@/lib/domain/decision/title";
import { effectWords } from "@/lib/domain/decision/words";
import { linesOf, textOf } from "@/lib/domain/sheet/cell";
import { readDay } from "@/lib/domain/sheet/read-day";
import { fold } from "@/lib/domain/unit/fold";
import type { FieldNames } from "./head";
import type { KnownUnit } from "./match-unit";
import { gathering, problemed, untouched, type Judged, type Read, type RowReading } from "./plan";

/** Columns of a list of decisions signed before the register was kept: a row for each cell a paper names. */
export const decisionFields = {
  key: ["ma trong so"],
  cell: ["chi bo", "ten chi bo", "chi bo ap khu pho", "chi bo ap", "ap khu pho", "ten ap khu pho", "ten ap", "ap", "khu pho", "don vi", "ten don vi"],
  code: ["ma don vi", "ma so", "ma"],
  parent: ["xa phuong thi tran", "xa phuong", "xa", "ten xa", "thuoc xa", "dang bo xa", "dang uy", "dang bo", "dang uy xa", "thuoc dang bo"],
  above: ["huyen thanh pho", "huyen", "ten huyen", "cap tren", "dang bo huyen", "huyen uy", "dang bo huyen thanh pho"],
  number: ["so quyet dinh", "so qd", "quyet dinh so", "so ky hieu", "so va ky hieu", "so ky hieu quyet dinh", "quyet dinh", "so van ban"],
  decided: ["ngay ky", "ngay quyet dinh", "ngay ban hanh", "ngay ky quyet dinh", "ngay thang nam", "ngay thang", "ngay"],
  effect: ["hieu luc", "viec", "noi dung quyet dinh", "loai quyet dinh", "hinh thuc", "noi dung"],
  issuer: ["co quan ban hanh", "co quan", "noi ban hanh", "co quan ky", "cap ban hanh", "cap quyet dinh", "cap ky"],
  signer: ["nguoi ky", "ho ten nguoi ky"],
  capacity: ["chuc vu nguoi ky", "chuc vu"],
  subject: ["trich yeu", "ve viec"],
  reason: ["ly do"],
  again: ["duoc dang ky lai tu", "dang ky lai tu", "ngay duoc dang ky lai"],
  named: ["ten ghi trong quyet dinh", "ten trong quyet dinh", "ten theo quyet dinh", "ten chi bo trong quyet dinh", "ten chi bo theo quyet dinh", "ten chi bo ghi trong quyet dinh"],
} as const satisfies FieldNames<string>;
export type DecisionField = keyof typeof decisionFields;

export type PastRow = RowReading<DecisionField>;
/** What a row says of a paper about its cell; "" and null where it says nothing. `symbol` is folded, `named` the cell's name as the paper prints it. */
export type PastSaid = PaperNumber & { decidedOn: Day; effect: Effect; named: string; issuer: string; signer: string; capacity: string; subject: string; reason: string | null; registerFrom: Day | null };

/** True for a row that names no paper. */
export const isSilentDecision = (row: PastRow) => row.value("number") === null && row.value("decided") === null;

/** The day a row says its paper was signed on. */
export const signingDay = (row: PastRow) => readDay(row.value("decided"));

/** One row a cell and paper. */
export const decisionKey = (row: PastRow, { id }: KnownUnit) => [id, numberOf(row)?.number ?? row.text("number"), row.text("decided"), plainBody(row.text("issuer"))].join(" ");

/** A number is a number or stands before its letters: "118", "118-QĐ/HU". */
const numberOf = (row: PastRow) => numberAsked(textOf(row.value("number")));

/** The paper a row names; null where its number or day cannot be read. */
export function paperNamed(row: PastRow): { number: number; decidedOn: Day } | null {
  const [number, decidedOn] = [numberOf(row), signingDay(row)];
  return number && decidedOn && { number: number.number, decidedOn };
}

/** Reads what a row says, or says at which cells it cannot be read. What it means is judged when all rows are read. */
export function readPast(row: PastRow): Read<PastSaid> {
  const { read, words, done } = gathering(row);
  const number = read("number", () => numberOf(row), "không phải số quyết định; ghi như 118 hoặc 118-QĐ/HU", "chưa ghi số quyết định");
  const decidedOn = read("decided", readDay, "không phải ngày tháng; ghi như 28/5/2021", "chưa ghi ngày ký");
  const effect = read("effect", (cell) => effectOf(textOf(cell)), `không rõ; ghi ${effects.map((known) => effectWords[known]).join(", ")}`) ?? "recognise";
  const registerFrom = read("again", readDay, "không phải ngày tháng; ghi như 30/6/2022");
  const [signer, capacity, subject, reason, issuer, named] = [words("signer", 120), words("capacity", 160), words("subject", 300), words("reason", 500, linesOf) || null, words("issuer", 200), words("named", 200)];
  return done(number && decidedOn && { ...number, decidedOn, effect, named, issuer, signer, capacity, subject, reason, registerFrom });
}

/** A row without a word of it recognises: most lists are of recognitions alone. */
function effectOf(text: string): Effect | null {
  const said = fold(text).replaceAll(/[^a-z]+/g, " ").trim();
  if (said === "") return "recognise";
  const found = effects.filter((effect) => said.startsWith(fold(effectWords[effect])) || said.startsWith(`quyet dinh ${fold(effectWords[effect])}`));
  return found[0] ?? null;
}

/** A body's name as it is compared: "BTV Huyện ủy Châu Thành" is "Ban Thường vụ Huyện ủy Châu Thành". */
const plainBody = (text: string) => fold(text).replaceAll(/[^a-z0-9]+/g, " ").trim().replace(/^(?:ban thuong vu|btv|ban chap hanh|bch) /, "");
export const isSameBody = (said: string, body: string) => said === "" || plainBody(said) === plainBody(body);

/** A paper's line that is in the register already, as it is compared. */
export type KnownPast = { unitId: string; name: string; effect: Effect; number: number; symbol: string; issuer: string; decidedOn: Day; signer: string; capacity: string; subject: string; reason: string | null; registerFrom: Day | null };

/** What a row comes to whose paper is in the register about its cell: the same, or written otherwise there, which a file does not change. */
export function compareKnown(row: PastRow, said: PastSaid, known: KnownPast): Judged<never> {
  const differs = (field: DecisionField, there: string) => problemed<never>("rejected", row.problem(field, `trong sổ ghi “${there}”; quyết định đã ghi không sửa bằng tệp`));
  if (said.effect !== known.effect) return differs("effect", effectWords[known.effect]);
  for (const field of ["signer", "capacity", "subject", "reason"] as const) if (said[field] && textOf(said[field]) !== textOf(known[field])) return differs(field, known[field] ?? "");
  if (said.named && said.named !== textOf(known.name)) return differs("named", known.name);
  if (said.registerFrom !== null && said.registerFrom !== known.registerFrom) return differs("again", known.registerFrom ? showDay(known.registerFrom) : "");
  return untouched("unchanged");
}

/** True when a row names the paper of a line that is known. */
export const isSamePaper = (said: PastSaid, { number, symbol, issuer, decidedOn }: KnownPast) =>
  said.number === number && said.decidedOn === decidedOn && (said.symbol === "" || said.symbol === fold(symbol)) && isSameBody(said.issuer, issuer);



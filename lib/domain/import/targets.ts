import { termOfYear, type TermYears } from "@/lib/domain/attainment/period";
import type { Base } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import { linesOf, textOf } from "@/lib/domain/sheet/cell";
import { readCount, readDay, readYear } from "@/lib/domain/sheet/read-day";
import { judgeTarget, sameValue } from "@/lib/domain/target/judge";
import type { TargetValue } from "@/lib/domain/target/view";
import { fold } from "@/lib/domain/unit/fold";
import { sayRefusal } from "@/lib/domain/words";
import type { FieldNames } from "./head";
import type { KnownUnit } from "./match-unit";
import { gathering, problemed, untouched, type Change, type Judged, type Read, type RowReading } from "./plan";

/** Columns of a sheet of targets: a row a unit and a period. `version` is the revision our own workbook showed. */
export const targetFields = {
  key: ["ma trong so"],
  version: ["lan giao luc tai"],
  cell: ["don vi", "ten don vi", "dang bo", "don vi duoc giao", "dang bo duoc giao", "huyen thanh pho", "xa phuong thi tran", "xa phuong", "huyen", "xa"],
  code: ["ma don vi", "ma so", "ma"],
  parent: ["don vi cap tren", "cap tren", "thuoc huyen", "thuoc dang bo", "dang bo cap tren"],
  year: ["nam", "nam chi tieu", "ky", "nam giao"],
  value: ["chi tieu", "chi tieu giao", "so chi bo", "chi tieu nam", "giao", "so giao", "phan bo", "so phan bo", "so luong"],
  base: ["co so tinh", "tinh tren", "so voi"],
  resolution: ["van ban giao", "nghi quyet", "so nghi quyet", "nghi quyet van ban giao", "so van ban"],
  clause: ["noi dung khoan muc", "khoan muc", "noi dung", "can cu"],
  day: ["ngay giao", "giao tu ngay", "tu ngay", "ngay"],
  reason: ["ly do dieu chinh", "ly do"],
} as const satisfies FieldNames<string>;
type Field = keyof typeof targetFields;
type Row = RowReading<Field>;

type Content = { value: TargetValue; base: Base; resolutionId: string; clause: string; setOn: Day };
/** A line as it stands; a withdrawn one asks for nothing and may be given again. */
export type StandingTarget = Content & { id: string; seq: number; number: string | null; withdrawn: boolean };
type Resolution = { id: string; number: string | null; termId: string; issuedOn: Day | null };
/** A unit's line is shared out of `from`: a line that stands, or one of another unit in the same file. */
export type TargetAct =
  | ({ do: "set"; unitId: string; termId: string; year: number | null; from: { id: string } | { unitId: string } | null } & Content)
  | ({ do: "revise"; unitId: string; targetId: string; seq: number; reason: string } & Content);

export type TargetGround = {
  today: Day;
  terms: readonly TermYears[];
  resolutions: readonly Resolution[];
  /** Lines of recognised cells without a group, by `targetKey`. */
  standing: ReadonlyMap<string, StandingTarget>;
  /** Counts that other rows of the file give, by `targetKey`: what is shared out may come with what it is shared out of. */
  coming: ReadonlySet<string>;
};
export const targetKey = (unitId: string, termId: string, year: number | null) => `${unitId} ${termId} ${year ?? ""}`;

/** True for a row that gives nothing. */
export const isSilentTarget = (row: Row) => row.value("value") === null;

/** One row a unit and a period. */
export const targetRowKey = (usual: number | null) => (row: Row, { id }: KnownUnit) => `${id} ${fold(row.text("year")) || usual}`;

/** "12", "12 chi bộ", "40%", "40–50%". Null for anything else. */
export function readTarget(text: string): TargetValue | null {
  const said = fold(text).replaceAll(/\s+/g, " ").trim();
  const range = /^(\d{1,3}) ?%? ?(?:-|–|den) ?(\d{1,3}) ?%$/.exec(said);
  if (range) return { kind: "percent_range", low: Number(range[1]), high: Number(range[2]) };
  const percent = /^(\d{1,3}) ?%$/.exec(said);
  if (percent) return { kind: "percent", percent: Number(percent[1]) };
  const count = readCount(said.replace(/ chi bo$/, ""));
  return count === null || count > 200_000 ? null : { kind: "count", count };
}

/** A value as a sheet shows it, and reads it back. */
export const showTarget = (value: TargetValue) => (value.kind === "count" ? String(value.count) : value.kind === "percent" ? `${value.percent}%` : `${value.low}–${value.high}%`);
const inPercent = (value: TargetValue) => (value.kind === "count" ? [] : value.kind === "percent" ? [value.percent] : [value.low, value.high]);

export const baseNames = { registered: "số đăng ký", cells: "tổng số chi bộ", appraised: "số được thẩm định" } as const;
const shownBases = Object.keys(baseNames) as (keyof typeof baseNames)[]; // the keys of the record above
export const isShownBase = (base: Base): base is keyof typeof baseNames => base !== "target";
const readBase = (text: string) => shownBases.find((base) => fold(text).includes(fold(baseNames[base]).replace(/^(tong )?so (duoc )?/, ""))) ?? null;

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** What a row about a unit comes to: a first value, a revision as a person would make it, or nothing new. `usual` is the year of a sheet without one. */
export function judgeTargetRow(ground: TargetGround, usual: number | null) {
  return (row: Row, unit: KnownUnit): Judged<TargetAct> => {
    const rejected = (field: Field, says: string) => problemed<TargetAct>("rejected", row.problem(field, says));
    const read = readTargetRow(ground, usual)(row);
    if (!read.ok) return problemed("rejected", read.problem);
    if (!unit.stands) return rejected("cell", `${unit.name} không còn`);
    const { year, resolution } = read.said;
    const termId = resolution?.termId ?? (year === null ? termOfYear(ground.terms, Number(ground.today.slice(0, 4))) : termOfYear(ground.terms, year))?.id ?? "";
    const term = ground.terms.find(({ id }) => id === termId);
    if (!term || (year !== null && (year < term.firstYear || year > term.lastYear))) return rejected("year", lower(sayRefusal({ code: "target-resolution-term", values: { term: termId.replace("-", "–") } })));
    return judgeLine(row, { ...read.said, unit, termId }, ground);
  };
}

type SaidTarget = { value: TargetValue; year: number | null; base: (typeof shownBases)[number] | null; resolution: Resolution | null; clause: string; setOn: Day | null; reason: string };

/** What a row says is given; null where it leaves something to what stands. */
export const readTargetRow = (ground: Pick<TargetGround, "resolutions">, usual: number | null) => (row: Row): Read<SaidTarget> => {
  const { no, read, words, done } = gathering(row);
  const value = read("value", (cell) => possible(readTarget(textOf(cell))), "không phải chỉ tiêu; ghi số chi bộ như 12, hoặc tỷ lệ như 40% hay 40–50%");
  const whole = /^(ca )?nhiem ky\b/.test(fold(row.text("year")));
  const year = whole ? null : row.value("year") === null && usual !== null ? usual : read("year", readYear, "không phải một năm; ghi bốn chữ số, hoặc “nhiệm kỳ”", "chưa ghi năm");
  const base = value?.kind === "count" || row.text("base") === "" ? null : read("base", (cell) => readBase(textOf(cell)), `không rõ; ghi ${Object.values(baseNames).join(", ")}`);
  const cited = citedBy(row, ground);
  if (!cited.ok) no("resolution", cited.says);
  const [clause, reason] = [words("clause", 500, linesOf), words("reason", 500, linesOf)];
  const setOn = read("day", readDay, "không phải ngày tháng; ghi như 15/1/2021");
  return done(value && { value, year, base, resolution: cited.ok ? cited.resolution : null, clause, setOn, reason });
};
const possible = (value: TargetValue | null) => (value && inPercent(value).every((percent) => percent <= 100) ? value : null);

function citedBy(row: Row, { resolutions }: Pick<TargetGround, "resolutions">): { ok: true; resolution: Resolution | null } | { ok: false; says: string } {
  const said = fold(row.text("resolution")).replace(/^(so|nghi quyet( so)?|nq( so)?) /, "");
  if (said === "") return { ok: true, resolution: null };
  const [only, ...others] = resolutions.filter(({ number }) => number !== null && fold(number) === said);
  if (!only) return { ok: false, says: `chưa có văn bản số “${row.text("resolution")}”; ghi văn bản ở trang Chỉ tiêu trước` };
  return others.length > 0 ? { ok: false, says: "nhiều văn bản cùng số này; giao ở trang Chỉ tiêu" } : { ok: true, resolution: only };
}

function judgeLine(row: Row, { unit, termId, value, year, resolution, reason, ...said }: SaidTarget & { unit: KnownUnit; termId: string }, ground: TargetGround): Judged<TargetAct> {
  const rejected = (field: Field, says: string) => problemed<TargetAct>("rejected", row.problem(field, says));
  const line = ground.standing.get(targetKey(unit.id, termId, year)) ?? null;
  const aboveKey = unit.parent && year !== null ? targetKey(unit.parent.id, termId, year) : "";
  const known = ground.standing.get(aboveKey);
  const above = known?.withdrawn ? undefined : known;
  const isShared = value.kind === "count" && (above?.value.kind === "count" || ground.coming.has(aboveKey));
  const base = value.kind === "count" ? "cells" : (said.base ?? (line && line.value.kind !== "count" ? line.base : null));
  if (base === null) return rejected("base", "tỷ lệ cần ghi cơ sở tính");
  if (line && !line.withdrawn && sameValue(line.value, value) && (value.kind === "count" || line.base === base)) return untouched("unchanged");
  const setOn = said.setOn ?? ground.today;
  const resolutionId = resolution?.id ?? line?.resolutionId ?? (isShared ? above?.resolutionId : undefined);
  const shares = resolution === null || resolution.id === above?.resolutionId || !above;
  if (resolutionId === undefined) return rejected("resolution", isShared ? "ghi văn bản giao, vì chỉ tiêu cấp trên cũng đang được nhập" : "chưa ghi văn bản giao");
  const clause = said.clause || line?.clause || (isShared ? above?.clause : "") || "";
  if (clause === "") return rejected("clause", "chưa ghi nội dung, khoản mục của văn bản giao");
  const issued = ground.resolutions.find(({ id }) => id === resolutionId)?.issuedOn ?? null;
  const judged = judgeTarget({ value, base, setOn }, { measure: "recognised", groups: [] }, ground.today);
  const refusal: Refusal | null = !judged.ok ? judged.refusal : issued && setOn < issued ? { code: "target-before-resolution", values: { on: showDay(issued) } } : line && setOn < line.setOn ? { code: "target-day-back", values: { on: showDay(line.setOn) } } : null;
  if (refusal) return rejected(refusal.field === "high" ? "value" : "day", lower(sayRefusal(refusal)));

  const content: Content = { value, base, resolutionId, clause: clause.normalize("NFC"), setOn };
  const changes = changesOf(line, content);
  const taken = row.text("key") === "" || row.isFixed ? null : readCount(row.value("version") ?? 0);
  if (taken !== null && taken !== (line?.seq ?? 0)) return problemed("conflict", row.problem("value", "chỉ tiêu này đã được người khác giao hoặc điều chỉnh từ khi tải tệp"), changes);
  if (!line) return { state: "new", problem: null, changes, act: { do: "set", unitId: unit.id, termId, year, ...content, from: !isShared || !shares ? null : above ? { id: above.id } : { unitId: unit.parent?.id ?? "" } } };
  if (reason === "") return problemed("rejected", row.problem("reason", `${line.withdrawn ? "đã bãi bỏ, trước là" : "đang là"} ${showTarget(line.value)}; ghi lý do điều chỉnh`), changes);
  return { state: "changed", problem: null, changes, act: { do: "revise", unitId: unit.id, targetId: line.id, seq: line.seq, reason, ...content } };
}

function changesOf(line: StandingTarget | null, { value, base, setOn }: Content): Change[] {
  const said = (one: TargetValue, of: Base) => `${showTarget(one)}${one.kind === "count" ? " chi bộ" : isShownBase(of) ? ` ${baseNames[of]}` : ""}`;
  return [
    { what: "Chỉ tiêu", from: line && (line.withdrawn ? "đã bãi bỏ" : said(line.value, line.base)), to: said(value, base) },
    { what: "Giao từ ngày", from: line && showDay(line.setOn), to: showDay(setOn) },
  ];
}

import { showYesNo } from "@/lib/domain/figures/entry";
import { countFields, Figures, type CountField } from "@/lib/domain/figures/figures";
import { impossible } from "@/lib/domain/figures/possible";
import { gradeWords, grades, type Grade } from "@/lib/domain/registration/grade";
import { partyName } from "@/lib/domain/unit/party";
import type { Cell } from "@/lib/domain/sheet/cell";
import { readCount } from "@/lib/domain/sheet/read-day";
import { fold } from "@/lib/domain/unit/fold";
import { sayRefusal } from "@/lib/domain/words";
import type { Day } from "@/lib/domain/day";
import { figureColumns, figureNames, figureWord, type FigureField } from "./figure-columns";
import type { FieldNames } from "./head";
import type { KnownUnit } from "./match-unit";
import { gathering, problemed, untouched, type Change, type Judged, type Read, type RowReading } from "./plan";

export const figureFields = {
  key: ["ma trong so"],
  version: ["lan nhap luc tai"],
  cell: ["chi bo", "ten chi bo", "chi bo ap khu pho", "ap khu pho", "ten ap", "ap", "khu pho", "don vi", "ten don vi"],
  code: ["ma don vi", "ma so", "ma"],
  parent: ["xa phuong thi tran", "xa phuong", "xa", "ten xa", "thuoc xa", "dang bo xa", "dang uy", "dang bo"],
  above: ["huyen thanh pho", "huyen", "ten huyen", "cap tren", "dang bo huyen"],
  ...figureColumns,
} as const satisfies FieldNames<string>;

/** A cell's year as it stands; `seq` is that of the latest entry, also of one taken back. */
export type StandingYear = { seq: number; figures: Figures | null };
export type FiguresGround = { today: Day; year: number; standing: ReadonlyMap<string, StandingYear>; ended: ReadonlySet<string> };
export type FiguresAct = { unitId: string; year: number; seq: number; isNew: boolean; figures: Figures };

type Row = RowReading<keyof typeof figureFields>;
const nothing: Figures = {
  members: 0, gradedExcellent: null, gradedGood: null, gradedCompleted: null, gradedNotCompleted: null, cellGrade: null, thematicMeetings: null, disciplinedMembers: null,
  disciplinedCommittee: null, disciplinedLeaders: null, poorMembers: null, vneidMembers: null, newModels: null, hasOffice: null, unifiedHead: null, meetings: [],
};

/** True for a row without any figure. */
export const isSilentFigures = (row: Row) => figureNames.every((field) => row.value(field) === null);

/** What a row about a cell's year comes to. An empty box leaves what stands. */
export function judgeFigures({ today, year, standing, ended }: FiguresGround) {
  return (row: Row, cell: KnownUnit): Judged<FiguresAct> => {
    const said = readFigures(row);
    if (!said.ok) return problemed("rejected", said.problem);
    const { no, done } = gathering(row);
    const { seq, figures: before } = standing.get(cell.id) ?? { seq: 0, figures: null };
    const figures = Figures.safeParse({ ...(before ?? nothing), ...said.said });
    const named = new Map(figures.error?.issues.map(({ path: [field], message }) => [figureNames.find((name) => name === field) ?? "members", lower(message)]));
    for (const [field, says] of named) no(field, says);
    const whole = done(figures.data ?? null);
    if (!whole.ok) return problemed("rejected", whole.problem);
    const rejected = (field: Parameters<Row["problem"]>[0], says: string) => problemed<FiguresAct>("rejected", row.problem(field, says));
    if (ended.has(cell.id)) return rejected("cell", lower(sayRefusal({ code: "figures-cell-ended", values: { cell: partyName({ ...cell, level: "cell" }), year } })));
    const refused = impossible(whole.said, { year, today });
    if (refused && !refused.ok) return rejected(figureNames.find((field) => field === refused.refusal.field) ?? "members", lower(sayRefusal(refused.refusal)));
    const changes = changesOf(before, whole.said);
    if (changes.length === 0) return untouched("unchanged");
    const taken = row.text("key") === "" || row.isFixed ? null : readCount(row.value("version") ?? 0);
    if (taken !== null && taken !== seq) return problemed("conflict", row.problem("members", "số liệu này đã được người khác nhập từ khi tải tệp"), changes);
    return { state: before ? "changed" : "new", problem: null, changes, act: { unitId: cell.id, year, seq, isNew: before === null, figures: whole.said } };
  };
}

/** The figures of a row's filled boxes. */
export function readFigures(row: Row): Read<Readonly<Record<string, unknown>>> {
  const { read, done } = gathering(row);
  return done(Object.fromEntries(figureNames.flatMap((field) => {
    const value = read(field, (cell) => readFigure(field, cell), expected(field));
    return value === null ? [] : [[field, value]];
  })));
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const isCount = (field: FigureField): field is CountField => countFields.some((known) => known === field);

function readFigure(field: FigureField, value: Cell): number | boolean | Grade | null {
  if (isCount(field)) return readCount(value);
  const said = fold(typeof value === "string" ? value : String(typeof value === "number" ? value : "")).replaceAll(/[^a-z0-9]+/g, " ").trim();
  if (field === "cellGrade") return grades.find((grade) => said === fold(gradeWords[grade]) || said === fold(gradeWords[grade]).replace(" nhiem vu", "") || said === short[grade]) ?? null;
  if (/^(co|x|1|dung)$/.test(said)) return true;
  return /^(khong|0|chua|khong co)$/.test(said) ? false : null;
}

const short = { excellent: "xuat sac", good: "tot", completed: "hoan thanh", not_completed: "khong hoan thanh" } as const;

function expected(field: FigureField) {
  if (isCount(field)) return "không phải số nguyên; ghi như 12, để trống khi chưa rõ";
  return field === "cellGrade" ? `không phải một mức xếp loại; ghi như “${gradeWords.good}”` : "không rõ; ghi Có hoặc Không";
}

const show = (field: FigureField, figures: Figures | null) => {
  const value = figures?.[field] ?? null;
  if (value === null) return null;
  if (typeof value === "boolean") return showYesNo(value);
  return field === "cellGrade" ? gradeWords[value as Grade] : String(value); // the field holds grades alone
};

/** The value of a column as the workbook shows it. */
export const figureOf = (field: FigureField, figures: Figures | null): string | number | null => (isCount(field) ? (figures?.[field] ?? null) : show(field, figures));

const changesOf = (before: Figures | null, after: Figures): Change[] =>
  figureNames.flatMap((field) => {
    const [from, to] = [show(field, before), show(field, after)];
    return from === to ? [] : [{ what: figureWord(field), from, to }];
  });

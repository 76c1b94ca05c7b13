import { sayRounding } from "@/lib/domain/attainment/definitions";
import { isIllustrative } from "@/lib/domain/attainment/illustrative";
import { sayPeriod } from "@/lib/domain/attainment/period";
import { sayLens } from "@/lib/domain/attainment/say-lens";
import { baseWords, standingWords } from "@/lib/domain/attainment/say";
import type { Attainment, Base, Figures, MonthPoint, StageCount } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/registration/status";
import { statusWords } from "@/lib/domain/registration/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { sourceOf } from "./source";
import { table, type Book, type Column, type Table } from "./table";

/** Where the registration of a cell stands, on its commune's page. */
export type CellStanding = { year: number; status: Status; expectedOn: Day | null };
/** What a dashboard shows: the unit's figures, its children in the order of the screen, its term year by year. */
export type AttainmentPages = { view: Attainment; children: readonly Figures[]; years: readonly Attainment[]; standings: ReadonlyMap<string, CellStanding> };

export const attainmentTables = ["units", "months", "years", "stages"] as const;
export type AttainmentTable = (typeof attainmentTables)[number];

const wholeOf: Readonly<Record<Base, string>> = { target: "target", registered: "registered", cells: "cells", appraised: "appraised" };

function unitColumns(view: Attainment): readonly Column<Figures>[] {
  const { period, base } = view;
  const year = period.kind === "year" ? "năm" : "nhiệm kỳ";
  const mark = (name: "cells" | "registered" | "target" | "recognised" | "expected" | "held" | "revoked" | "appraised") => ({ illustrative: (of: Figures) => isIllustrative(view, name, of) });
  const total = (name: Parameters<typeof mark>[0], value: number | null) => ({ total: { value, illustrative: isIllustrative(view, name) } });
  return [
    { key: "no", head: "TT", width: 6, kind: "order" },
    { key: "name", head: "Đơn vị", width: 30, kind: "text", value: ({ unit }) => (unit.level === "cell" && unit.id !== "" ? partyName(unit) : unit.name), total: view.unit.level === "province" ? "Toàn tỉnh" : view.unit.name },
    { key: "cells", head: "Tổng số chi bộ", width: 11, kind: "count", value: ({ cells }) => cells, ...mark("cells"), ...total("cells", view.cells) },
    { key: "registered", head: `Đăng ký ${year}`, width: 11, kind: "count", value: ({ registered }) => registered, ...mark("registered"), ...total("registered", view.registered) },
    { key: "target", head: `Chỉ tiêu ${year}`, width: 11, kind: "count", value: ({ target }) => target, ...mark("target"), ...total("target", view.target) },
    { key: "recognised", head: "Đã công nhận", width: 11, kind: "count", value: ({ recognised }) => recognised, ...mark("recognised"), ...total("recognised", view.recognised) },
    { key: "appraised", head: "Đã thẩm định", width: 11, kind: "count", value: ({ appraised }) => appraised, ...mark("appraised"), ...total("appraised", view.appraised) },
    { key: "ratio", head: `Tỷ lệ so với ${baseWords(base, period)}`, width: 14, kind: "share", part: "recognised", whole: wholeOf[base], value: ({ ratio }) => ratio, total: view.ratio },
    { key: "remaining", head: "Còn lại so với chỉ tiêu", width: 12, kind: "count", value: ({ remaining }) => remaining, total: { value: view.remaining } },
    { key: "expected", head: "Dự kiến thêm", width: 11, kind: "count", value: ({ expected }) => expected.additional, ...mark("expected"), ...total("expected", view.expected.additional) },
    { key: "ahead", head: "Dự kiến cuối kỳ", width: 11, kind: "count", value: ({ expected }) => expected.total, total: { value: view.expected.total } },
    { key: "aheadRatio", head: "Tỷ lệ dự kiến so với chỉ tiêu", width: 14, kind: "share", part: "ahead", whole: "target", value: ({ expected }) => expected.ratio, total: view.expected.ratio },
    { key: "held", head: "Đang giữ danh hiệu", width: 11, kind: "count", value: ({ held }) => held, ...mark("held"), ...total("held", view.held) },
    { key: "revoked", head: "Đã thu hồi trong kỳ", width: 11, kind: "count", value: ({ revoked }) => revoked, ...mark("revoked"), ...total("revoked", view.revoked) },
    { key: "standing", head: "Mức thực hiện", width: 20, kind: "text", value: ({ standing }) => standingWords[standing], total: standingWords[view.standing] },
  ];
}

const cellColumns = (standings: AttainmentPages["standings"]): readonly Column<Figures>[] => [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "name", head: "Chi bộ", width: 34, kind: "text", value: ({ unit }) => partyName(unit), total: "Tổng cộng" },
  { key: "year", head: "Năm đăng ký", width: 11, kind: "year", value: ({ unit }) => standings.get(unit.id)?.year ?? null },
  { key: "status", head: "Đang ở bước", width: 22, kind: "text", value: ({ unit }) => statusWords[standings.get(unit.id)?.status ?? "draft"].replace(statusWords.draft, "Chưa đăng ký"), total: "rows" },
  { key: "expected", head: "Dự kiến công nhận", width: 13, kind: "day", value: ({ unit }) => standings.get(unit.id)?.expectedOn ?? null },
  { key: "recognised", head: "Công nhận trong kỳ", width: 12, kind: "count", value: ({ recognised }) => recognised, total: "sum" },
  { key: "held", head: "Đang giữ danh hiệu", width: 12, kind: "count", value: ({ held }) => held, total: "sum" },
];

const monthColumns = (target: number | null): readonly Column<MonthPoint & { target: number }>[] => [
  { key: "day", head: "Tính đến hết ngày", width: 14, kind: "day", value: ({ day }) => day },
  { key: "recognised", head: "Lũy kế đã công nhận", width: 14, kind: "count", value: ({ recognised }) => recognised },
  { key: "target", head: "Chỉ tiêu của kỳ", width: 14, kind: "count", value: () => target },
  { key: "ratio", head: "Tỷ lệ so với chỉ tiêu", width: 14, kind: "share", part: "recognised", whole: "target", value: ({ recognised }) => ({ part: recognised ?? 0, whole: recognised === null ? 0 : (target ?? 0) }) },
];

const yearColumns: readonly Column<Attainment>[] = [
  { key: "period", head: "Năm", width: 12, kind: "year", value: ({ period }) => (period.kind === "year" ? period.year : null) },
  { key: "registered", head: "Đăng ký", width: 11, kind: "count", value: ({ registered }) => registered, illustrative: (view) => isIllustrative(view, "registered"), total: "sum" },
  { key: "target", head: "Chỉ tiêu", width: 11, kind: "count", value: ({ target }) => target, illustrative: (view) => isIllustrative(view, "target") },
  { key: "recognised", head: "Đã công nhận", width: 11, kind: "count", value: ({ recognised, elapsed }) => (elapsed.part > 0 ? recognised : null), illustrative: (view) => isIllustrative(view, "recognised"), total: "sum" },
  { key: "ratio", head: "Tỷ lệ so với chỉ tiêu", width: 14, kind: "share", part: "recognised", whole: "target", value: ({ recognised, target, elapsed }) => ({ part: recognised, whole: elapsed.part > 0 ? (target ?? 0) : 0 }) },
  { key: "expected", head: "Dự kiến thêm", width: 11, kind: "count", value: ({ expected, elapsed }) => (elapsed.part > 0 ? expected.additional : null), illustrative: (view) => isIllustrative(view, "expected") },
  { key: "standing", head: "Mức thực hiện", width: 20, kind: "text", value: ({ standing }) => standingWords[standing] },
];

const stageColumns: readonly Column<StageCount>[] = [
  { key: "status", head: "Bước", width: 28, kind: "text", value: ({ status }) => statusWords[status], total: "Tổng cộng" },
  { key: "count", head: "Số đăng ký", width: 12, kind: "count", value: ({ count }) => count, total: "sum" },
];

function tablesOf({ view, children, years, standings }: AttainmentPages): Readonly<Record<AttainmentTable, Table<never>>> {
  const note = `${view.unit.level === "country" ? "Toàn Đảng bộ" : partyName(view.unit)}, ${sayPeriod(view.period)}, tính đến hết ${showDay(view.on)}.`;
  const common = { note, rounding: view.rounding };
  const title = `Kết quả công nhận chi bộ ${sayPeriod(view.period)}`;
  const units = view.unit.level === "commune" && !view.restated ? cellColumns(standings) : unitColumns(view);
  return {
    units: table({ ...common, name: "Theo đơn vị", title, columns: units, rows: [[...children, ...(view.restated?.undivided ? [view.restated.undivided] : [])]] }),
    months: table({ ...common, name: "Theo tháng", title: "Lũy kế theo tháng", columns: monthColumns(view.target), rows: [view.months.map((point) => ({ ...point, target: view.target ?? 0 }))] }),
    years: table({ ...common, name: "Theo năm", title: `Nhiệm kỳ ${view.period.term.replace("-", "–")} theo từng năm`, columns: yearColumns, rows: [years] }),
    stages: table({ ...common, name: "Theo bước", title: "Đăng ký đang phấn đấu theo bước", columns: stageColumns, rows: [view.pipeline] }),
  };
}

/** The figures of a unit as a book: units below, months, years of the term, stages; the asked table first, and alone in CSV. */
export function attainmentBook(pages: AttainmentPages, first: AttainmentTable = "units"): Book {
  const { view } = pages;
  const { period, base, rounding, unit } = view;
  const tables = tablesOf(pages);
  const ordered = [first, ...attainmentTables.filter((each) => each !== first)];
  return {
    what: `Kết quả công nhận ${sayPeriod(period)}, ${inSentence(unit)}`,
    tables: ordered.map((each) => tables[each]),
    source: [
      ...sourceOf("Sổ quyết định, sổ đăng ký và chỉ tiêu theo nghị quyết", inSentence(unit), { ...view, ...(view.restated && { units: sayLens(view) }) }),
      ["Cơ sở tính tỷ lệ", `so với ${baseWords(base, period)}`],
      ["Làm tròn", `${sayRounding(rounding)}; tỷ lệ của tổng tính từ số đếm, không lấy trung bình`],
      ["Dòng tổng", "Là công thức ở cột nào các dòng cộng lại bằng số của đơn vị; chỉ tiêu của đơn vị là số được giao, có thể khác tổng đã phân bổ."],
    ],
  };
}

import type { Attainment } from "@/lib/domain/attainment/view";
import { isIllustrative } from "@/lib/domain/attainment/illustrative";
import { showDay, type Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/readiness/readiness";
import type { BoundCommune, ReviewGround, ReviewRow } from "@/lib/domain/readiness/view";
import { levelWords, plannedMeaning } from "@/lib/domain/readiness/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { reviewedCell } from "./review-book";
import { sourceOf } from "./source";
import { table, type Book, type Column } from "./table";

/** A year of the term as the roadmap's page shows it, with all its registrations. */
type Year = { year: number; view: Attainment | undefined; rows: readonly ReviewRow[]; counts: Readonly<Record<Level, number>> };
type Shown = { ground: ReviewGround; title: Attainment["title"]; term: { id: string; firstYear: number; lastYear: number }; years: readonly Year[]; short: readonly BoundCommune[] };

const level = (name: Level): Column<Year> => ({ key: name, head: levelWords[name], width: 11, kind: "count", value: ({ counts }) => counts[name], total: "sum" });

const yearColumns: readonly Column<Year>[] = [
  { key: "no", head: "TT", width: 6, kind: "order", total: "Cộng" },
  { key: "year", head: "Năm phấn đấu", width: 12, kind: "year", value: ({ year }) => year },
  { key: "target", head: "Chỉ tiêu", width: 11, kind: "count", value: ({ view }) => view?.target ?? null, illustrative: ({ view }) => view !== undefined && isIllustrative(view, "target") },
  { key: "registered", head: "Đăng ký", width: 11, kind: "count", value: ({ rows }) => rows.length, total: "sum" },
  level("recognised"),
  level("ready"),
  level("on_the_way"),
  level("at_risk"),
  level("failed"),
  { key: "missing", head: "Đăng ký còn thiếu", width: 12, kind: "count", value: ({ view, rows }) => (view && view.target !== null ? Math.max(0, view.target - rows.length) : null) },
];

function boundColumns(all: readonly BoundCommune[]): readonly Column<BoundCommune>[] {
  const count = (key: string, head: string, of: (row: BoundCommune) => number): Column<BoundCommune> => ({ key, head, width: 13, kind: "count", value: of, total: { value: all.reduce((sum, row) => sum + of(row), 0) } });
  return [
    { key: "no", head: "TT", width: 6, kind: "order" },
    { key: "unit", head: "Đơn vị", width: 34, kind: "text", value: ({ unit }) => partyName({ ...unit, level: "commune" }), total: `Cộng ${all.length} đơn vị` },
    { key: "above", head: "Cấp trên", width: 24, kind: "text", value: ({ above }) => above?.name ?? null },
    count("cells", "Chi bộ", ({ cells }) => cells),
    count("held", "Đang giữ danh hiệu", ({ held }) => held),
    count("planned", "Đã có trong lộ trình", ({ planned }) => planned),
    count("missing", "Còn thiếu", ({ missing }) => missing.length),
    { key: "names", head: "Chưa có trong lộ trình", width: 50, kind: "text", value: ({ missing }) => missing.map((cell) => partyName({ ...cell, level: "cell" })).join("; ") || null },
  ];
}

/** The roadmap of a term as its page shows it: every registration by the year it strives for, the years, and the communes held to all of their cells. */
export function roadmapBook({ ground, title, term, years, short }: Shown, { today, on, sample }: { today: Day; on: Day; sample: boolean }): Book {
  const what = `Lộ trình nhiệm kỳ ${term.id.replace("-", "–")} của ${inSentence(ground.unit)}`;
  const common = { note: `Tính đến hết ${showDay(today)}.`, rounding: "truncate" } as const;
  return {
    what,
    tables: [
      table({ ...common, name: "Lộ trình", title: what, note: `${common.note} Trong mỗi năm, chi bộ dễ hơn đứng trước; đã có kết quả đứng sau.`, columns: reviewedCell, rows: years.map(({ rows }) => rows) }),
      table({ ...common, name: "Theo năm", title: "Đăng ký và chỉ tiêu từng năm", columns: yearColumns, rows: [years] }),
      ...(short.length > 0 ? [table({ ...common, name: "Xã NTM, đô thị văn minh", title: "Xã nông thôn mới, phường và thị trấn đô thị văn minh còn thiếu so với 100%", columns: boundColumns(ground.bound), rows: [short] })] : []),
    ],
    source: [
      ...sourceOf("Sổ đăng ký, tự đánh giá, số liệu năm của chi bộ, sổ quyết định và chỉ tiêu theo nghị quyết", inSentence(ground.unit), { period: { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear }, on, title, sample, units: `như hiện nay, ${showDay(today)}` }),
      ["Cột Đăng ký", "Không kể bản nháp, đã rút và kết thúc do sáp nhập."],
      ["Cột Đã có trong lộ trình", plannedMeaning(term.id.replace("-", "–"))],
      ...(short.length > 0 ? [["Dòng cộng của các xã", `Của ${ground.bound.length} đơn vị được giao đạt 100%; bảng liệt kê những đơn vị còn thiếu.`] as const] : []),
      ["Làm tròn", "Không có tỷ lệ."],
    ],
  };
}

import { sayRounding } from "@/lib/domain/attainment/definitions";
import { sayCarriedTargets, sayLens, sayTargetsAsWas } from "@/lib/domain/attainment/say-lens";
import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import type { Ratio } from "@/lib/domain/ratio";
import { sayLinePeriod, sayNumber, sayValue, shareOut } from "@/lib/domain/target/say";
import type { SharedLine, TargetLine, TargetUnit } from "@/lib/domain/target/view";
import { inSentence } from "@/lib/domain/unit/party";
import { table, type Book, type Column, type Table } from "./table";

type Row = { line: TargetLine; shared: number | null; reached: Ratio | null; below: boolean };
type Shown = {
  view: { unit: TargetUnit; year: number; ofYear: readonly SharedLine[]; ofTerm: readonly SharedLine[] };
  sums: { sentence: string | null; on: Day; reached: ReadonlyMap<string, Ratio> };
  carried: { ofYear: Attainment; ofTerm: Attainment } | null;
};

const countOf = ({ value }: TargetLine) => (value.kind === "count" ? value.count : null);
const standingCount = (line: TargetLine) => (line.withdrawn ? null : countOf(line));

const columns: readonly Column<Row>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "period", head: "Kỳ", width: 20, kind: "text", value: ({ line }) => sayLinePeriod(line) },
  { key: "unit", head: "Giao cho", width: 28, kind: "text", value: ({ line }) => line.unit.name },
  { key: "kind", head: "Cách giao", width: 16, kind: "text", value: ({ line, below }) => (below ? "phân bổ xuống" : line.allocated ? "được phân bổ" : "giao trực tiếp") },
  { key: "value", head: "Chỉ tiêu", width: 30, kind: "text", value: ({ line }) => sayValue(line) },
  { key: "count", head: "Số chi bộ được giao", width: 12, kind: "count", value: ({ line }) => countOf(line), illustrative: ({ line }) => line.illustrative },
  { key: "shared", head: "Đã phân bổ", width: 12, kind: "count", value: ({ shared }) => shared },
  { key: "reached", head: "Kết quả", width: 11, kind: "count", value: ({ reached }) => reached?.part ?? null },
  { key: "wanted", head: "Chỉ tiêu tính ra số chi bộ", width: 13, kind: "count", value: ({ reached }) => reached?.whole ?? null },
  { key: "ratio", head: "Tỷ lệ so với chỉ tiêu", width: 13, kind: "share", part: "reached", whole: "wanted", value: ({ reached }) => reached ?? { part: 0, whole: 0 } },
  { key: "clause", head: "Nội dung", width: 44, kind: "text", value: ({ line }) => line.clause },
  { key: "number", head: "Nghị quyết, văn bản", width: 18, kind: "text", value: ({ line }) => sayNumber(line.resolution.number) },
  { key: "issuer", head: "Nơi ban hành", width: 28, kind: "text", value: ({ line }) => line.resolution.issuer },
  { key: "day", head: "Ngày giao", width: 13, kind: "day", value: ({ line }) => line.setOn },
  { key: "state", head: "Hiệu lực", width: 16, kind: "text", value: ({ line }) => (line.withdrawn ? "đã bãi bỏ" : line.seq > 1 ? `điều chỉnh lần ${line.seq - 1}` : "đang có hiệu lực") },
];

const shareColumns: readonly Column<TargetLine>[] = [
  { key: "no", head: "TT", width: 6, kind: "order", total: "Cộng" },
  { key: "unit", head: "Phân bổ cho", width: 30, kind: "text", value: ({ unit }) => unit.name, total: "rows" },
  { key: "value", head: "Chỉ tiêu", width: 30, kind: "text", value: (line) => sayValue(line) },
  { key: "count", head: "Số chi bộ", width: 12, kind: "count", value: standingCount, illustrative: ({ illustrative }) => illustrative, total: "sum" },
  { key: "clause", head: "Nội dung", width: 44, kind: "text", value: ({ clause }) => clause },
  { key: "day", head: "Ngày giao", width: 13, kind: "day", value: ({ setOn }) => setOn },
  { key: "state", head: "Hiệu lực", width: 16, kind: "text", value: ({ withdrawn }) => (withdrawn ? "đã bãi bỏ" : "đang có hiệu lực") },
];

const carriedColumns: readonly Column<Attainment>[] = [
  { key: "period", head: "Kỳ", width: 24, kind: "text", value: ({ period }) => sayPeriod(period) },
  { key: "target", head: "Chỉ tiêu quy về hiện nay", width: 14, kind: "count", value: ({ target }) => target },
  { key: "part", head: "Kết quả", width: 12, kind: "count", value: ({ ratio }) => ratio.part },
  { key: "ratio", head: "Tỷ lệ so với chỉ tiêu", width: 14, kind: "share", part: "part", whole: "target", value: ({ ratio }) => ratio },
  { key: "says", head: "Ghi chú", width: 60, kind: "text", value: sayCarriedTargets },
];

/** The lines of a unit's year and term as their page shows them, each followed by what was shared out of it; every sharing out again as a sheet that adds up. */
export function targetBook({ view, sums, carried }: Shown, { sample }: { sample: boolean }): Book {
  const lines = [...view.ofYear, ...view.ofTerm];
  const place = inSentence(view.unit);
  const what = `Chỉ tiêu năm ${view.year} và cả nhiệm kỳ của ${place}`;
  const common = { note: `${carried ? sayLens(carried.ofYear) : sayTargetsAsWas} Kết quả tính đến hết ${showDay(carried?.ofYear.on ?? sums.on)}.`, rounding: "truncate" } as const;
  const rows = lines.flatMap((line): Row[] => [
    { line, shared: shareOut(line)?.shared ?? null, reached: line.withdrawn ? null : (sums.reached.get(line.id) ?? null), below: false },
    ...line.allocations.map((share) => ({ line: share, shared: null, reached: null, below: true })),
  ]);
  const shares = lines.filter(({ allocations }) => allocations.length > 0).map((line, index): Table<never> => table({ ...common, name: `Phân bổ ${index + 1}`, title: `${sayLinePeriod(line)}, ${inSentence(line.unit)}: ${sayValue(line)}`, columns: shareColumns, rows: [line.allocations] }));
  return {
    what,
    tables: [
      table({ ...common, name: "Chỉ tiêu", title: what, columns, rows: [rows] }),
      ...(carried ? [table({ ...common, name: "Quy về hiện nay", title: "Chỉ tiêu quy về đơn vị hiện nay", columns: carriedColumns, rows: [[carried.ofYear, carried.ofTerm]] })] : []),
      ...shares,
    ],
    source: [
      ["Nguồn", "Chỉ tiêu theo nghị quyết và văn bản phân bổ; sổ quyết định, sổ đăng ký"],
      ["Đơn vị", place],
      ["Đơn vị theo", carried ? sayLens(carried.ofYear) : sayTargetsAsWas],
      ["Ngày xem kết quả", `tính đến hết ${showDay(carried?.ofYear.on ?? sums.on)}`],
      ["Cơ sở tính tỷ lệ", "số chi bộ mà chỉ tiêu của dòng đòi hỏi; chỉ tiêu bằng tỷ lệ được tính ra số chi bộ, làm tròn lên"],
      ["Làm tròn", sayRounding("truncate")],
      ["Dòng cộng", "Ở các bảng phân bổ là công thức, không kể chỉ tiêu đã bãi bỏ và chỉ tiêu giao bằng tỷ lệ."],
      ...(sums.sentence ? [["Các năm so với nhiệm kỳ", sums.sentence] as const] : []),
      ...(sample ? [["Số liệu mẫu", "Số có dấu ° là số minh họa, không có trong nguồn đã công bố."] as const] : []),
    ],
  };
}

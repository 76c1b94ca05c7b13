import { showDay, type Day } from "@/lib/domain/day";
import { leftOf, type AllocationGrid } from "@/lib/domain/target/allocation";
import { inSentence } from "@/lib/domain/unit/party";
import { table, type Book, type Column } from "./table";

type Row = AllocationGrid["rows"][number];
type YearRow = { year: number; target: number | null; shared: number; left: number | null };

const countAt = (column: number) => ({ given }: Row) => given[column]?.count ?? null;

const unitColumns = ({ years }: AllocationGrid): readonly Column<Row>[] => [
  { key: "no", head: "TT", width: 6, kind: "order", total: "Tổng cộng" },
  { key: "name", head: "Đơn vị", width: 30, kind: "text", value: ({ unit }) => unit.name },
  { key: "cells", head: "Tổng số chi bộ", width: 12, kind: "count", value: ({ cells }) => cells, total: "sum" },
  ...years.map(({ year }, column): Column<Row> => ({ key: `year ${year}`, head: `Năm ${year}`, width: 10, kind: "count", value: countAt(column), total: "sum" })),
  { key: "sum", head: "Cộng các năm", width: 12, kind: "count", value: ({ given }) => given.reduce((sum, { count }) => sum + (count ?? 0), 0), total: "sum" },
];

const yearColumns: readonly Column<YearRow>[] = [
  { key: "year", head: "Năm", width: 10, kind: "year", value: ({ year }) => year },
  { key: "target", head: "Được giao", width: 12, kind: "count", value: ({ target }) => target },
  { key: "shared", head: "Đã phân bổ", width: 12, kind: "count", value: ({ shared }) => shared },
  { key: "left", head: "Còn lại", width: 12, kind: "count", value: ({ left }) => left },
];

/** An allocation as its page shows it: what each unit below is given a year, and of each year what is left to share out. */
export function allocationBook(grid: AllocationGrid, { on, sample }: { on: Day; sample: boolean }): Book {
  const place = inSentence(grid.unit);
  const what = `Phân bổ chỉ tiêu ${grid.title.shortName} nhiệm kỳ ${grid.term.replace("-", "–")}, ${place}`;
  const common = { note: `Số chi bộ giao mỗi năm, theo đơn vị ngày ${showDay(on)}.`, rounding: "truncate" } as const;
  const years = grid.years.map(({ year, target }, column): YearRow => {
    const counts = grid.rows.map(countAt(column));
    return { year, target, shared: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0), left: leftOf(target, counts) };
  });
  return {
    what,
    tables: [
      table({ ...common, name: "Theo đơn vị", title: what, columns: unitColumns(grid), rows: [grid.rows] }),
      table({ ...common, name: "Theo năm", title: "Được giao và đã phân bổ", columns: yearColumns, rows: [years] }),
    ],
    source: [
      ["Nguồn", "Chỉ tiêu theo nghị quyết và văn bản phân bổ đang có hiệu lực"],
      ["Đơn vị", place],
      ["Đơn vị theo", `ngày ${showDay(on)}`],
      ["Chỉ tiêu bằng tỷ lệ", "tính ra số chi bộ, làm tròn lên"],
      ...(sample ? [["Số liệu mẫu", "Phần lớn số là số minh họa, không có trong nguồn đã công bố."] as const] : []),
    ],
  };
}

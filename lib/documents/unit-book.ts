import { showDay, type Day } from "@/lib/domain/day";
import type { UnitParameters } from "@/lib/domain/unit/filter";
import type { UnitName, UnitRow } from "@/lib/domain/unit/view";
import { kindNames, levelWords, sayAbove, sayBecame, showUnitName } from "@/lib/domain/unit/words";
import { filteredBy, sayPlace } from "./source";
import { table, type Book, type Column } from "./table";

const columns = (counts: boolean): readonly Column<UnitRow>[] => [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "name", head: "Đơn vị", width: 32, kind: "text", value: showUnitName, total: "Tổng cộng" },
  { key: "kind", head: "Loại", width: 20, kind: "text", value: ({ kind }) => kindNames[kind], total: "rows" },
  { key: "code", head: "Mã hành chính", width: 12, kind: "text", value: ({ code }) => code },
  { key: "above", head: "Trực thuộc", width: 40, kind: "text", value: ({ above }) => sayAbove(above) || null },
  { key: "became", head: "Nay là", width: 40, kind: "text", value: (row) => sayBecame(row)?.replace(/^nay là /, "") ?? null },
  { key: "from", head: "Tên này từ ngày", width: 13, kind: "day", value: ({ from }) => from },
  // Levels together would count a cell once for each unit above it: then there is no sum.
  { key: "cells", head: "Chi bộ ấp, khu phố", width: 12, kind: "count", value: ({ cells }) => cells, illustrative: ({ illustrative }) => illustrative, ...(counts && { total: "sum" as const }) },
];

type View = { on: Day; rows: AsyncIterable<readonly UnitRow[]> };

/** The register of units as a book: as they were on the day. `parent` is the unit they lie below. */
export function unitBook({ on, rows }: View, { q = "", level, code }: UnitParameters, { parent, sample, units }: { parent: UnitName | null; sample: boolean; units?: string }): Book {
  const what = `Danh sách đơn vị tại ngày ${showDay(on)}, ${sayPlace(parent)}`;
  return {
    what,
    tables: [table({ name: "Đơn vị", title: what, note: q ? "Xếp theo mức khớp, cấp và tên." : "Xếp theo cấp và tên.", columns: columns(level !== undefined && q === ""), rows, rounding: "truncate" })],
    source: [
      ["Nguồn", "Sổ đơn vị và lịch sử sắp xếp"],
      ["Đơn vị", sayPlace(parent)],
      ["Đơn vị theo", units ?? `như tại ngày ${showDay(on)}`],
      ...filteredBy([level !== undefined && `cấp: ${levelWords[level]}`, code !== undefined && `mã ${code}`, q !== "" && `tên có "${q}", kể cả tên cũ và tên mới`]),
      ...(sample ? [["Số liệu mẫu", "Số có dấu ° là số minh họa, không có trong nguồn đã công bố."] as const] : []),
    ],
  };
}

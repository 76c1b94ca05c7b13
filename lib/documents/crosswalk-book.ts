import { showDay } from "@/lib/domain/day";
import { sayFate, type CrosswalkFilter, type CrosswalkRow } from "@/lib/domain/unit/crosswalk";
import { nameBeside } from "@/lib/domain/unit/party";
import { showShare } from "@/lib/domain/unit/reorganisation/share";
import type { UnitName } from "@/lib/domain/unit/view";
import { levelWords } from "@/lib/domain/unit/words";
import { sayPlace } from "./source";
import { table, type Book, type Column } from "./table";

/** Headed as the list an act's draft takes, so that what was read here can be given there. */
const columns: readonly Column<CrosswalkRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "old", head: "Đơn vị cũ", width: 28, kind: "text", value: ({ old }) => old && nameBeside(old) },
  { key: "oldParent", head: "Thuộc cũ", width: 24, kind: "text", value: ({ old }) => old?.parentName ?? null },
  { key: "oldCode", head: "Mã cũ", width: 10, kind: "text", value: ({ old }) => old?.code ?? null },
  { key: "heir", head: "Đơn vị mới", width: 28, kind: "text", value: ({ heir }) => heir && nameBeside(heir) },
  { key: "heirParent", head: "Thuộc mới", width: 24, kind: "text", value: ({ heir }) => heir?.parentName ?? null },
  { key: "heirCode", head: "Mã mới", width: 10, kind: "text", value: ({ heir }) => heir?.code ?? null },
  { key: "share", head: "Tỷ lệ", width: 10, kind: "text", value: ({ share }) => (share === null ? null : showShare(share)) },
  { key: "fate", head: "Cách sắp xếp", width: 26, kind: "text", value: sayFate },
];

/** What became of the units of one day by another, as a book: a row for each old unit and each it became. */
export function crosswalkBook({ rows }: { rows: AsyncIterable<readonly CrosswalkRow[]> }, { from, to, level }: CrosswalkFilter, place: UnitName | null): Book {
  const what = `Đối chiếu đơn vị ${showDay(from)} và ${showDay(to)}, ${levelWords[level].toLowerCase()}, ${sayPlace(place)}`;
  return {
    what,
    tables: [table({ name: "Đối chiếu", title: what, note: "Chỉ những đơn vị có thay đổi. Đơn vị chia ra nhiều nơi có nhiều hàng.", columns, rows, rounding: "truncate" })],
    source: [
      ["Nguồn", "Sổ đơn vị và các văn bản sắp xếp"],
      ["Đơn vị", sayPlace(place)],
      ["Hai ngày", `${showDay(from)} và ${showDay(to)}`],
    ],
  };
}

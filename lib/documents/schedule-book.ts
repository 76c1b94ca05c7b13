import type { Attainment } from "@/lib/domain/attainment/view";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { showDay, type Day } from "@/lib/domain/day";
import type { Schedule, ScheduleRow, ScheduleShow } from "@/lib/domain/recheck/view";
import { recheckKindWords, recheckStatusWords, scheduleShowWords, signalWords } from "@/lib/domain/recheck/words";
import { placedColumns } from "./cell-columns";
import { filteredBy, sayPlace } from "./source";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<ScheduleRow>[] = [
  ...placedColumns,
  { key: "since", head: "Giữ danh hiệu từ", width: 14, kind: "day", value: ({ heldSince }) => heldSince },
  { key: "kind", head: "Phúc tra", width: 14, kind: "text", value: ({ recheck }) => recheck && recheckKindWords[recheck.kind] },
  { key: "planned", head: "Ngày phúc tra", width: 14, kind: "day", value: ({ recheck }) => recheck?.plannedOn ?? null },
  { key: "status", head: "Đang ở bước", width: 24, kind: "text", value: ({ recheck }) => recheck && recheckStatusWords[recheck.status] },
  { key: "reply", head: "Giải trình đến hết", width: 14, kind: "day", value: ({ recheck }) => recheck?.replyUntil ?? null },
  { key: "signals", head: "Dấu hiệu cần xem", width: 40, kind: "text", value: ({ signals }) => signals.map(({ kind, detail, raisedOn }) => `${signalWords[kind]}, ${showDay(raisedOn)}${detail === "" ? "" : `: ${detail}`}`).join("; ") || null },
];

type Asked = { year: number; show: ScheduleShow; q: string; on: Day };

/** The schedule of re-checks as its page shows it: the cells that fit, with the last re-check of each and what calls for a look. */
export function scheduleBook({ place, rows }: Pick<Schedule, "place" | "rows">, { year, show, q, on }: Asked, { title, sample, units }: { title: Attainment["title"]; sample: boolean; units?: string }): Book {
  const what = `Phúc tra năm ${year} của ${sayPlace(place)}`;
  return {
    what,
    tables: [table({ name: "Phúc tra", title: what, note: `${scheduleShowWords[show]}. Tính đến hết ${showDay(on)}. Xếp theo đơn vị.`, columns, rows: [rows], rounding: "truncate" })],
    source: [
      ["Nguồn", "Sổ quyết định và lịch phúc tra"],
      ["Đơn vị", sayPlace(place)],
      ["Danh hiệu", `Chi bộ ${titleAfterCell(title)}`],
      ["Năm phúc tra", String(year)],
      ["Ngày xem", `tính đến hết ${showDay(on)}`],
      ["Đơn vị theo", units ?? `như tại ngày xem, ${showDay(on)}`],
      ...(sample ? [["Số liệu mẫu", "Phần lớn là số minh họa, không có trong nguồn đã công bố."] as const] : []),
      ...filteredBy([scheduleShowWords[show].toLowerCase(), q !== "" && `tên có "${q}"`]),
    ],
  };
}

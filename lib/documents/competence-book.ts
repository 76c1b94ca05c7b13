import { addDays, showDay } from "@/lib/domain/day";
import { stageWords } from "@/lib/domain/unit/competence";
import type { CompetenceDesk, CompetenceRow } from "@/lib/domain/unit/competence-view";
import { levelWords } from "@/lib/domain/unit/words";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<CompetenceRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "stage", head: "Bước", width: 26, kind: "text", value: ({ stage }) => stageWords[stage], total: "Tổng cộng" },
  { key: "body", head: "Cơ quan", width: 44, kind: "text", value: ({ body }) => body, total: "rows" },
  { key: "level", head: "Cấp", width: 18, kind: "text", value: ({ level }) => levelWords[level] },
  { key: "title", head: "Danh hiệu", width: 34, kind: "text", value: ({ title }) => title ?? "mọi danh hiệu" },
  { key: "from", head: "Từ ngày", width: 13, kind: "day", value: ({ from }) => from },
  { key: "until", head: "Đến hết", width: 13, kind: "day", value: ({ until }) => until && addDays(until, -1) },
  { key: "state", head: "Tình trạng", width: 26, kind: "text", value: ({ toConfirm, now }) => [now ? "đang áp dụng" : null, toConfirm ? "mặc định, chờ xác nhận" : null].filter(Boolean).join("; ") || null },
];

/** Which body acts at each stage in a province, in the past, now and as known to come. */
export function competenceBook({ unit, rows, today }: Pick<CompetenceDesk, "unit" | "rows" | "today">): Book {
  const what = `Thẩm quyền theo bước, ${unit.name}`;
  return {
    what,
    tables: [table({ name: "Thẩm quyền", title: what, note: `Ngày ${showDay(today)}. Xếp theo bước.`, columns, rows: [rows], rounding: "truncate" })],
    source: [
      ["Nguồn", "Sổ thẩm quyền của tỉnh: đã qua, đang có hiệu lực và sẽ có"],
      ["Đơn vị", unit.name],
      ["Ngày xem", showDay(today)],
    ],
  };
}

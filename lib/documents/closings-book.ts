import { titleAfterCell } from "@/lib/domain/attainment/say";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import type { Attainment } from "@/lib/domain/attainment/view";
import { saySpan } from "@/lib/domain/closing/span";
import type { ClosingRow, ClosingsView } from "@/lib/domain/closing/view";
import { inSentence } from "@/lib/domain/unit/party";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<ClosingRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "period", head: "Báo cáo", width: 24, kind: "text", value: saySpan, total: "Tổng cộng" },
  { key: "seq", head: "Lần chốt", width: 9, kind: "count", value: ({ seq }) => seq },
  { key: "on", head: "Số liệu đến hết", width: 13, kind: "day", value: ({ on }) => on },
  { key: "closed", head: "Chốt lúc", width: 19, kind: "instant", value: ({ closedAt }) => closedAt },
  { key: "by", head: "Người chốt", width: 26, kind: "text", value: ({ by }) => by },
  { key: "state", head: "Tình trạng", width: 18, kind: "text", value: ({ reopening }) => (reopening ? "Đã mở lại" : "Đang có hiệu lực"), total: "rows" },
  { key: "reopened", head: "Mở lại lúc", width: 19, kind: "instant", value: ({ reopening }) => reopening?.reopenedAt ?? null },
  { key: "reopener", head: "Người mở lại", width: 26, kind: "text", value: ({ reopening }) => reopening?.by ?? null },
  { key: "reason", head: "Lý do mở lại", width: 40, kind: "text", value: ({ reopening }) => reopening?.reason ?? null },
  { key: "sha256", head: "Mã nội dung đã chốt (SHA-256)", width: 70, kind: "text", value: ({ sha256 }) => sha256 },
];

/** The reports a unit closed as their page lists them, the newest period first; those opened again stay with their reason. */
export function closingsBook({ unit, rows }: Pick<ClosingsView, "unit" | "rows">, title: Attainment["title"]): Book {
  const what = `Báo cáo đã chốt của ${inSentence(unit)}`;
  return {
    what,
    tables: [table({ name: "Báo cáo đã chốt", title: what, note: "Kỳ mới nhất trước.", columns, rows: [rows], rounding: "truncate" })],
    source: [
      ["Nguồn", "Báo cáo đã chốt và những lần mở lại"],
      ["Đơn vị", inSentence(unit)],
      ["Danh hiệu", `Chi bộ ${titleAfterCell(title)}`],
      ["Đơn vị theo", whyAsWas.frozen],
    ],
  };
}

import type { BulkLine, BulkRun } from "@/lib/domain/bulk/view";
import { outcomeWords, sayBulk, sayCounts } from "@/lib/domain/bulk/words";
import { showInstant } from "@/lib/domain/day";
import { statusWords } from "@/lib/domain/registration/words";
import { partyName } from "@/lib/domain/unit/party";
import { sayRefusal } from "@/lib/domain/words";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<BulkLine>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "cell", head: "Chi bộ", width: 30, kind: "text", value: ({ dossier }) => (dossier ? partyName({ ...dossier.cell, level: "cell" }) : "Ngoài phạm vi được xem"), total: "Tổng cộng" },
  { key: "parent", head: "Xã, phường, thị trấn", width: 24, kind: "text", value: ({ dossier }) => dossier?.parent?.name ?? null },
  { key: "above", head: "Cấp trên", width: 24, kind: "text", value: ({ dossier }) => dossier?.above?.name ?? null },
  { key: "year", head: "Năm phấn đấu", width: 11, kind: "year", value: ({ dossier }) => dossier?.year ?? null },
  { key: "outcome", head: "Kết quả", width: 18, kind: "text", value: ({ outcome }) => (outcome ? outcomeWords[outcome] : "Chưa làm"), total: "rows" },
  { key: "why", head: "Lý do", width: 60, kind: "text", value: ({ refusal }) => refusal && sayRefusal(refusal) },
  { key: "status", head: "Bước hiện nay", width: 20, kind: "text", value: ({ dossier }) => dossier && statusWords[dossier.status] },
];

/** What came of one act on many dossiers, as a book: a row for each, in the order they were picked. */
export function bulkBook({ act, counts, startedAt, wish, holder, lines }: BulkRun & { lines: readonly BulkLine[] }): Book {
  const what = sayBulk(act, lines.length);
  const at = startedAt ? showInstant(startedAt) : "chưa làm";
  return {
    what,
    tables: [table({ name: "Kết quả", title: what, note: `Làm lúc ${at}. ${sayCounts(counts)}`, columns, rows: [lines], rounding: "truncate" })],
    source: [
      ["Nguồn", "Việc hàng loạt của người xuất tệp"],
      ["Làm lúc", at],
      ...(holder ? [["Người nhận", holder] as const] : []),
      ...(wish.year ? [["Chuyển sang năm", String(wish.year)] as const] : []),
      ...(wish.reason ? [["Lý do", wish.reason] as const] : []),
    ],
  };
}

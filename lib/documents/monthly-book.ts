import { titleAfterCell } from "@/lib/domain/attainment/say";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import { sayMonth } from "@/lib/domain/progress/month";
import { assessmentWords } from "@/lib/domain/progress/schema";
import type { CommuneWork, WorkRow } from "@/lib/domain/registration/work-view";
import { statusWords } from "@/lib/domain/registration/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<WorkRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "cell", head: "Chi bộ", width: 34, kind: "text", value: ({ cell }) => partyName({ ...cell, level: "cell" }), total: "Tổng cộng" },
  { key: "year", head: "Năm phấn đấu", width: 11, kind: "year", value: ({ year }) => year },
  { key: "status", head: "Đang ở bước", width: 22, kind: "text", value: ({ status }) => statusWords[status], total: "rows" },
  { key: "report", head: "Báo cáo ngày", width: 13, kind: "day", value: ({ report }) => report?.on ?? null },
  { key: "behalf", head: "Người nhập", width: 14, kind: "text", value: ({ report }) => report && (report.onBehalf ? "nhập thay" : "chi bộ") },
  { key: "sent", head: "Đã báo cáo", width: 10, kind: "count", value: ({ report }) => (report ? 1 : 0), total: "sum" },
  { key: "review", head: "Xã nhận xét", width: 20, kind: "text", value: ({ report }) => (report?.review ? assessmentWords[report.review.assessment] : report ? "Chưa nhận xét" : null) },
];

/** The month's reports of a commune's cells as the page of its work lists them. */
export function monthlyBook({ place, month }: Pick<CommuneWork, "place" | "month">, rows: readonly WorkRow[], { title, today }: { title: Attainment["title"]; today: Day }): Book {
  const what = `Báo cáo ${sayMonth(month)} của các chi bộ, ${inSentence(place)}`;
  return {
    what,
    tables: [table({ name: "Báo cáo tháng", title: what, note: `Ngày ${showDay(today)}.`, columns, rows: [rows], rounding: "truncate" })],
    source: [
      ["Nguồn", "Báo cáo tháng của chi bộ và nhận xét của xã"],
      ["Đơn vị", inSentence(place)],
      ["Danh hiệu", `Chi bộ ${titleAfterCell(title)}`],
      ["Kỳ", sayMonth(month)],
      ["Ngày xem", showDay(today)],
      ["Phạm vi", "Chi bộ phải báo cáo trong tháng hoặc đã báo cáo."],
    ],
  };
}

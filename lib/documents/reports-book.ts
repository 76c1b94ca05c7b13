import { titleAfterCell } from "@/lib/domain/attainment/say";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import type { Attainment } from "@/lib/domain/attainment/view";
import { sayReview } from "@/lib/domain/report/period";
import type { ReportRow, ReportsView } from "@/lib/domain/report/view";
import { inSentence } from "@/lib/domain/unit/party";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<ReportRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "name", head: "Báo cáo", width: 44, kind: "text", value: sayReview, total: "Tổng cộng" },
  { key: "on", head: "Số liệu đến hết", width: 13, kind: "day", value: ({ on }) => on },
  { key: "begun", head: "Lập lúc", width: 19, kind: "instant", value: ({ begunAt }) => begunAt },
  { key: "by", head: "Người lập", width: 26, kind: "text", value: ({ by }) => by, total: "rows" },
  { key: "written", head: "Sửa lần cuối", width: 19, kind: "instant", value: ({ writtenAt }) => writtenAt },
  { key: "writer", head: "Người sửa", width: 26, kind: "text", value: ({ writtenBy }) => writtenBy },
];

/** The interim and final reviews a unit has written, as their page lists them. */
export function reportsBook({ unit, rows }: Pick<ReportsView, "rows"> & { unit: Parameters<typeof inSentence>[0] }, title: Attainment["title"]): Book {
  const what = `Báo cáo sơ kết, tổng kết của ${inSentence(unit)}`;
  return {
    what,
    tables: [table({ name: "Báo cáo", title: what, note: "Ngày số liệu mới nhất trước.", columns, rows: [rows], rounding: "truncate" })],
    source: [
      ["Nguồn", "Báo cáo sơ kết, tổng kết đã lập"],
      ["Đơn vị", inSentence(unit)],
      ["Danh hiệu", `Chi bộ ${titleAfterCell(title)}`],
      ["Đơn vị theo", whyAsWas.frozen],
    ],
  };
}

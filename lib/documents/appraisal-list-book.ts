import type { AppraisalRow } from "@/lib/domain/appraisal/view";
import { showDay, type Day } from "@/lib/domain/day";
import { statusWords } from "@/lib/domain/registration/words";
import { cellColumns } from "./cell-columns";
import { sayPlace } from "./source";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<AppraisalRow>[] = [
  ...cellColumns,
  { key: "year", head: "Năm phấn đấu", width: 11, kind: "year", value: ({ year }) => year },
  { key: "status", head: "Đang ở bước", width: 20, kind: "text", value: ({ status }) => statusWords[status] },
  { key: "since", head: "Từ ngày", width: 13, kind: "day", value: ({ since }) => since },
  { key: "due", head: "Hạn", width: 13, kind: "day", value: ({ dueOn }) => dueOn },
  { key: "sitting", head: "Phiên họp", width: 13, kind: "text", value: ({ sitting }) => sitting && "Đang họp" },
  { key: "holder", head: "Người giữ", width: 26, kind: "text", value: ({ holder }) => holder ?? "Chưa có" },
];

/** The dossiers that wait for an appraisal team or lie with one, the one due first on top. */
export function appraisalListBook(rows: readonly AppraisalRow[], today: Day): Book {
  const what = "Hồ sơ chờ thẩm định, đang thẩm định, đã trả lại";
  return {
    what,
    tables: [table({ name: "Hồ sơ thẩm định", title: what, note: `Ngày ${showDay(today)}. Hạn sớm nhất trước.`, columns, rows: [rows], rounding: "truncate" })],
    source: [
      ["Nguồn", "Sổ đăng ký phấn đấu, theo lịch sử từng hồ sơ"],
      ["Đơn vị", sayPlace(null)],
      ["Ngày xem", showDay(today)],
      ["Đơn vị theo", "tên hiện nay; đơn vị đã kết thúc theo tên sau cùng"],
    ],
  };
}

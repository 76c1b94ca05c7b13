import { showDay, type Day } from "@/lib/domain/day";
import { sayBody } from "@/lib/domain/registration/body";
import type { HandoverRow } from "@/lib/domain/registration/handover";
import { statusWords } from "@/lib/domain/registration/words";
import { cellColumns } from "./cell-columns";
import { sayPlace } from "./source";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<HandoverRow>[] = [
  ...cellColumns,
  { key: "year", head: "Năm phấn đấu", width: 11, kind: "year", value: ({ year }) => year },
  { key: "status", head: "Đang ở bước", width: 20, kind: "text", value: ({ status }) => statusWords[status] },
  { key: "from", head: "Bàn giao", width: 40, kind: "text", value: ({ handover: { from } }) => sayBody(from) },
  { key: "holder", head: "Người giữ khi bàn giao", width: 26, kind: "text", value: ({ handover: { holder } }) => holder ?? null },
  { key: "to", head: "Nhận", width: 40, kind: "text", value: ({ handover: { to } }) => sayBody(to) },
  { key: "ground", head: "Căn cứ", width: 30, kind: "text", value: ({ handover: { act } }) => (act ? `văn bản số ${act}` : "quy định thẩm quyền") },
  { key: "since", head: "Từ ngày", width: 13, kind: "day", value: ({ handover: { since } }) => since },
  { key: "due", head: "Hạn giữ nguyên", width: 13, kind: "day", value: ({ dueOn }) => dueOn },
];

/** The dossiers that came to another body, as their page lists them, the latest first. */
export function handoverBook(rows: readonly HandoverRow[], today: Day): Book {
  const what = "Hồ sơ chuyển cơ quan xử lý";
  return {
    what,
    tables: [table({ name: "Bàn giao", title: what, note: `Ngày ${showDay(today)}. Lần bàn giao mới nhất trước.`, columns, rows: [rows], rounding: "truncate" })],
    source: [
      ["Nguồn", "Lịch sử hồ sơ đăng ký: những lần chuyển cơ quan do sắp xếp đơn vị hoặc đổi thẩm quyền"],
      ["Đơn vị", `${sayPlace(null)}, bên giao và bên nhận`],
      ["Ngày xem", showDay(today)],
      ["Đơn vị theo", "chi bộ và xã theo tên ngay trước ngày bàn giao"],
    ],
  };
}

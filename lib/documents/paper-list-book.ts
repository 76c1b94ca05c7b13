import { showDay, type Day } from "@/lib/domain/day";
import { sayPaper } from "@/lib/domain/registration/paper";
import type { PaperRow } from "@/lib/domain/registration/paper-view";
import { sayPlace } from "./source";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<PaperRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "paper", head: "Văn bản", width: 44, kind: "text", value: sayPaper, total: "Tổng cộng" },
  { key: "issuer", head: "Cơ quan ký", width: 34, kind: "text", value: ({ issuer }) => issuer, total: "rows" },
  { key: "subject", head: "Về việc", width: 50, kind: "text", value: ({ subject }) => subject },
  { key: "signed", head: "Ngày ký", width: 13, kind: "day", value: ({ signedOn }) => signedOn },
  { key: "cells", head: "Số chi bộ", width: 11, kind: "count", value: ({ cells }) => cells },
];

/** Proposals and agreements in principle as their page lists them, the latest first. A cell stands in several papers, so their cells are not added up. */
export function paperListBook(papers: readonly PaperRow[], today: Day): Book {
  const what = "Tờ trình đề nghị và văn bản cho chủ trương";
  return {
    what,
    tables: [table({ name: "Văn bản", title: what, note: `Ngày ${showDay(today)}. Ngày ký mới nhất trước.`, columns, rows: [papers], rounding: "truncate" })],
    source: [
      ["Nguồn", "Sổ tờ trình đề nghị công nhận và văn bản cho chủ trương"],
      ["Đơn vị", sayPlace(null)],
      ["Ngày xem", showDay(today)],
      ["Đơn vị theo", "tên cơ quan như khi ký"],
      ["Cột Số chi bộ", "Chỉ đếm chi bộ mà người xuất được xem. Một chi bộ có trong cả tờ trình và văn bản cho chủ trương nên không cộng dọc."],
    ],
  };
}

import { showDay, type Day } from "@/lib/domain/day";
import type { ActRow, TitleReviewRow } from "@/lib/domain/unit/reorganisation/view";
import { actStateWords, reviewOutcomeWords } from "@/lib/domain/unit/reorganisation/words";
import { sayPlace } from "./source";
import { table, type Book, type Column } from "./table";

const actColumns: readonly Column<ActRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "subject", head: "Văn bản", width: 50, kind: "text", value: ({ subject }) => subject, total: "Tổng cộng" },
  { key: "number", head: "Số", width: 18, kind: "text", value: ({ number }) => number, total: "rows" },
  { key: "issuer", head: "Cơ quan ban hành", width: 34, kind: "text", value: ({ issuer }) => issuer },
  { key: "issued", head: "Ngày ban hành", width: 13, kind: "day", value: ({ issuedOn }) => issuedOn },
  { key: "effective", head: "Hiệu lực từ", width: 13, kind: "day", value: ({ effectiveOn }) => effectiveOn },
  { key: "unit", head: "Phạm vi", width: 28, kind: "text", value: ({ unit }) => unit },
  { key: "lines", head: "Số dòng", width: 10, kind: "count", value: ({ lines, isCounter }) => (isCounter ? null : lines), total: "sum" },
  { key: "state", head: "Tình trạng", width: 34, kind: "text", value: ({ state, isCounter, hasProblems }) => `${actStateWords[state]}${isCounter ? ", điều chỉnh trở lại" : ""}${hasProblems ? ". Chưa thực hiện được" : ""}` },
];

const reviewColumns: readonly Column<TitleReviewRow>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "cell", head: "Trước sắp xếp", width: 40, kind: "text", value: ({ cell }) => cell, total: "Tổng cộng" },
  { key: "title", head: "Danh hiệu", width: 34, kind: "text", value: ({ title }) => title, total: "rows" },
  { key: "since", head: "Giữ từ ngày", width: 13, kind: "day", value: ({ heldSince }) => heldSince },
  { key: "act", head: "Văn bản số", width: 18, kind: "text", value: ({ act }) => act.number },
  { key: "effective", head: "Hiệu lực từ", width: 13, kind: "day", value: ({ act }) => act.effectiveOn },
  { key: "heirs", head: "Sau sắp xếp", width: 40, kind: "text", value: ({ heirs }) => heirs.map(({ name }) => name).join("; ") || null },
  { key: "outcome", head: "Kết quả", width: 24, kind: "text", value: ({ outcome }) => (outcome ? reviewOutcomeWords[outcome] : "Chờ xem xét") },
  { key: "ground", head: "Căn cứ", width: 40, kind: "text", value: ({ ground }) => ground },
  { key: "decided", head: "Ngày xem xét", width: 13, kind: "day", value: ({ decidedOn }) => decidedOn },
  { key: "by", head: "Người ghi", width: 26, kind: "text", value: ({ decidedBy }) => decidedBy },
];

const about = (from: string, today: Day) => [["Nguồn", from], ["Đơn vị", sayPlace(null)], ["Ngày xem", showDay(today)], ["Đơn vị theo", "tên hiện nay; đơn vị đã kết thúc theo tên sau cùng"]] as const;

/** The acts that merge, split, rename and move units, as their page lists them. */
export function actListBook(acts: readonly ActRow[], today: Day): Book {
  const what = "Văn bản sắp xếp đơn vị";
  return {
    what,
    tables: [table({ name: "Sắp xếp đơn vị", title: what, note: `Ngày ${showDay(today)}. Hiệu lực muộn nhất trước.`, columns: actColumns, rows: [acts], rounding: "truncate" })],
    source: about("Sổ văn bản sắp xếp đơn vị: dự thảo, đã ban hành, đã điều chỉnh trở lại", today),
  };
}

/** The titles that acts called in question, as their page lists them. */
export function titleReviewBook(rows: readonly TitleReviewRow[], today: Day): Book {
  const what = "Danh hiệu chờ xem xét sau sắp xếp";
  return {
    what,
    tables: [table({ name: "Danh hiệu sau sắp xếp", title: what, note: `Ngày ${showDay(today)}. Chờ xem xét trước, rồi kết quả mới nhất.`, columns: reviewColumns, rows: [rows], rounding: "truncate" })],
    source: about("Sổ quyết định và văn bản sắp xếp đơn vị", today),
  };
}

import { sayRounding } from "@/lib/domain/attainment/definitions";
import { titleAfterCell } from "@/lib/domain/attainment/say";
import { whyAsWas } from "@/lib/domain/attainment/say-lens";
import type { Attainment } from "@/lib/domain/attainment/view";
import type { ClosedUnit } from "@/lib/domain/closing/content";
import { originsOf, type Difference } from "@/lib/domain/closing/differences";
import { saySpan } from "@/lib/domain/closing/span";
import type { ClosingView, LaterAct } from "@/lib/domain/closing/view";
import { figureWords } from "@/lib/domain/closing/words";
import { showDay, showInstant } from "@/lib/domain/day";
import { inSentence, partyName } from "@/lib/domain/unit/party";
import { table, type Book, type Column } from "./table";

type Shown = { closing: ClosingView; top: ClosedUnit; changed: readonly Difference[] | null; acts: readonly LaterAct[] };
type Key = "cells" | "registeredInTerm" | "registered" | "recognised" | "held" | "revoked" | "appraised" | "additional";

const ratioOf = ({ recognised, target }: ClosedUnit) => ({ part: recognised, whole: target ?? 0 });
const count = (key: Key, head: string, top: ClosedUnit): Column<ClosedUnit> => ({ key, head, width: 12, kind: "count", value: (unit) => unit[key], total: { value: top[key] } });

const unitColumns = (top: ClosedUnit): readonly Column<ClosedUnit>[] => [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "name", head: "Đơn vị", width: 30, kind: "text", value: (unit) => (unit.level === "cell" ? partyName(unit) : unit.name), total: top.name },
  count("cells", "Tổng số chi bộ", top),
  count("registeredInTerm", "Đăng ký nhiệm kỳ", top),
  count("registered", "Đăng ký năm", top),
  { key: "target", head: "Chỉ tiêu năm", width: 12, kind: "count", value: ({ target }) => target, total: { value: top.target } },
  count("recognised", "Đã công nhận", top),
  { key: "ratio", head: "Tỷ lệ so với chỉ tiêu", width: 14, kind: "share", part: "recognised", whole: "target", value: ratioOf, total: ratioOf(top) },
  count("held", "Đang giữ danh hiệu", top),
  count("revoked", "Thu hồi", top),
  count("appraised", "Đã thẩm định", top),
  count("additional", "Dự kiến thêm", top),
];

const changeColumns = (origins: ReadonlySet<Difference>, acts: readonly LaterAct[]): readonly Column<Difference>[] => [
  { key: "unit", head: "Đơn vị", width: 30, kind: "text", value: ({ unit }) => unit.name },
  { key: "figure", head: "Số liệu", width: 22, kind: "text", value: ({ figure }) => figureWords[figure] },
  { key: "from", head: "Đã chốt", width: 11, kind: "count", value: ({ from }) => from },
  { key: "to", head: "Hiện nay", width: 11, kind: "count", value: ({ to }) => to },
  { key: "why", head: "Việc ghi sau khi chốt", width: 60, kind: "text", value: (one) => (origins.has(one) ? whyOf(acts.filter(({ unitId }) => unitId === one.unit.id)) : "Tổng của các đơn vị trực thuộc.") },
];

const whyOf = (acts: readonly LaterAct[]) =>
  acts.length === 0 ? "Do đơn vị được sắp xếp, hoặc dữ liệu nhập lại." : acts.map(({ at, what, reason, by }) => `${what}${reason ? `: ${reason}` : ""} (${showInstant(at)}${by ? `, ${by}` : ""})`).join("; ");

/** A closed report as its page shows it: the figures that were frozen, and what is different now with what was done since. */
export function closingBook({ closing, top, changed, acts }: Shown, title: Attainment["title"], sample: boolean): Book {
  const what = `Số liệu đã chốt ${saySpan(closing)} của ${inSentence(top)}`;
  const common = { note: `Số liệu đến hết ${showDay(closing.on)}, chốt lần ${closing.seq}.`, rounding: "truncate" } as const;
  const all = changed ?? [];
  const origins = new Set(originsOf(all));
  const shown = [...all.filter(({ unit }) => unit.id === top.id), ...all.filter((one) => one.unit.id !== top.id && origins.has(one))];
  return {
    what,
    tables: [
      table({ ...common, name: "Đã chốt", title: what, columns: unitColumns(top), rows: [closing.units.filter(({ parentId }) => parentId === top.id)] }),
      table({ ...common, name: "Khác với hiện nay", title: "Chênh lệch giữa số đã chốt và số hiện nay", columns: changeColumns(origins, acts), rows: [shown] }),
    ],
    source: [
      ["Nguồn", "Báo cáo đã chốt"],
      ["Đơn vị", inSentence(top)],
      ["Danh hiệu", `Chi bộ ${titleAfterCell(title)}`],
      ["Kỳ", saySpan(closing)],
      ["Ngày báo cáo", `tính đến hết ${showDay(closing.on)}`],
      ["Đơn vị theo", whyAsWas.frozen],
      ["Chốt lúc", `${showInstant(closing.closedAt)}, ${closing.by}`],
      ["Mã nội dung đã chốt (SHA-256)", closing.sha256],
      ["Kiểm tra", closing.seal === "sound" ? "Nội dung đúng với mã đã ghi lúc chốt." : "Nội dung không còn đúng với mã đã ghi lúc chốt."],
      ...(closing.reopening ? [["Đã mở lại", `${showInstant(closing.reopening.reopenedAt)}, ${closing.reopening.by}: ${closing.reopening.reason}`] as const] : []),
      ["So với hiện nay", changed === null ? "Đơn vị không còn số liệu vào ngày này để so sánh." : all.length === 0 ? "Không khác." : "Xem bảng Khác với hiện nay."],
      ["Cơ sở tính tỷ lệ", "so với chỉ tiêu năm đã chốt"],
      ["Làm tròn", sayRounding("truncate")],
      ...(sample ? [["Số liệu mẫu", "Phần lớn là số minh họa, không có trong nguồn đã công bố."] as const] : []),
    ],
  };
}

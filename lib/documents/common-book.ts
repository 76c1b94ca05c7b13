import type { CommonView } from "@/lib/domain/attainment/common";
import { sayRounding } from "@/lib/domain/attainment/definitions";
import { isIllustrative } from "@/lib/domain/attainment/illustrative";
import { sayPeriod } from "@/lib/domain/attainment/period";
import { baseWords } from "@/lib/domain/attainment/say";
import { sayCommon } from "@/lib/domain/attainment/say-lens";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { CommonPlace } from "@/lib/domain/unit/common";
import { inSentence } from "@/lib/domain/unit/party";
import { sourceOf } from "./source";
import { table, type Book, type Column } from "./table";

type Side = "first" | "second";
type Row = { place: CommonPlace } & Record<Side, Figures>;

const names = (units: CommonPlace[Side]) => units.map(({ name, parentName }) => [name, ...(parentName ? [parentName] : [])].join(", ")).join("; ") || null;

function columnsOf(view: Attainment, side: Side): readonly Column<Row>[] {
  const day = showDay(view.on);
  const count = (name: "cells" | "registered" | "target" | "recognised" | "appraised" | "held", head: string): Column<Row> => ({
    key: `${side} ${name}`, head: `${head}, ${day}`, width: 12, kind: "count", value: (row) => row[side][name],
    illustrative: (row) => isIllustrative(view, name, row[side]), total: { value: view[name], illustrative: isIllustrative(view, name) },
  });
  return [
    { key: `${side} units`, head: `Đơn vị ngày ${day}`, width: 40, kind: "text", value: ({ place }) => names(place[side]) },
    count("cells", "Tổng số chi bộ"),
    count("registered", "Đăng ký"),
    count("target", "Chỉ tiêu"),
    count("appraised", "Đã thẩm định"),
    count("recognised", "Đã công nhận"),
    { key: `${side} share`, head: `So với ${baseWords(view.base, view.period)}, ${day}`, width: 14, kind: "share", part: `${side} recognised`, whole: `${side} ${view.base}`, value: (row) => row[side].ratio, total: view.ratio },
    count("held", "Đang giữ danh hiệu"),
  ];
}

/** Two days on one map as a book: a place a row, its units and counts on either day. */
export function commonBook(view: CommonView): Book {
  const { first, second, places } = view;
  const rows = places.flatMap((place, index): Row[] => {
    const [one, other] = [first.children[index], second.children[index]];
    return one && other ? [{ place, first: one, second: other }] : [];
  });
  const what = `So sánh ${showDay(first.on)} và ${showDay(second.on)} trên bản đồ chung, ${inSentence(first.unit)}`;
  const columns: readonly Column<Row>[] = [{ key: "no", head: "TT", width: 6, kind: "order", total: "Tổng cộng" }, ...columnsOf(first, "first"), ...columnsOf(second, "second")];
  return {
    what,
    tables: [table({ name: "Bản đồ chung", title: what, note: sayCommon(view), columns, rows: [rows], rounding: first.rounding })],
    source: [
      ...sourceOf("Sổ quyết định, sổ đăng ký và chỉ tiêu theo nghị quyết", inSentence(first.unit), { ...first, units: sayCommon(view) }),
      ["Kỳ của ngày thứ hai", `${sayPeriod(second.period)}, tính đến hết ${showDay(second.on)}`],
      ["Cơ sở tính tỷ lệ", `so với ${baseWords(first.base, first.period)}`],
      ["Làm tròn", sayRounding(first.rounding)],
    ],
  };
}

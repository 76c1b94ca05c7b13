import { PlainLink } from "@/components/ui/plain-link";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { StandingMark } from "@/components/ui/standing-mark";
import type { FigureName } from "@/lib/domain/attainment/definitions";
import { mean, meansStanding } from "@/lib/domain/attainment/means";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import { partiesTogether } from "@/lib/domain/unit/party";

import { Counted } from "./counted";
import { baseWords } from "@/lib/domain/attainment/say";
import { explainsOf } from "./explains";
import { sorted, type Sorting } from "./sort";
import { Remaining, UnitNumber } from "./unit-number";

type CompareTableProps = { view: Attainment; sorting: Sorting; sortHref: (by: string, direction: Sorting["direction"]) => string; unitHref: (id: string) => string };

/** Everything that is counted of each unit below, side by side, with the unit itself as the total. */
export function CompareTable({ view, sorting, sortHref, unitHref }: CompareTableProps) {
  const { period, children } = view;
  const year = period.kind === "year" ? "năm" : "nhiệm kỳ";
  const counted = (key: string, head: ReactNode, name: FigureName, of: (figures: Figures) => number | null, more: Partial<Column<Figures>> = {}): Column<Figures> => {
    const cell = (figures: Figures) => {
      const count = of(figures);
      return count === null ? "–" : <UnitNumber view={view} of={figures} name={name}>{count}</UnitNumber>;
    };
    const whole = of(view);
    return { key, head, means: mean(name, view), number: true, sort: true, cell, total: whole === null ? "–" : <Counted name={name} view={view}>{showCount(whole)}</Counted>, ...more };
  };
  const percent = (of: Figures) => (of.expected.ratio.whole === 0 ? "–" : showPercent(of.expected.ratio, view.rounding));
  const columns: Column<Figures>[] = [
    { key: "name", head: "Đơn vị", rowHead: true, sort: "ascending", cell: ({ unit }) => (unit.id ? <PlainLink href={unitHref(unit.id)}>{unit.name}</PlainLink> : unit.name), total: view.unit.level === "province" ? "Toàn tỉnh" : view.unit.name },
    counted("cells", <>Tổng số<br />chi bộ</>, "cells", ({ cells }) => cells, { optional: true }),
    counted("registered", <>Đăng ký<br />{year}</>, "registered", ({ registered }) => registered),
    counted("target", <>Chỉ tiêu<br />{year}</>, "target", ({ target }) => target),
    counted("recognised", <>Đã công<br />nhận</>, "recognised", ({ recognised }) => recognised),
    { key: "ratio", means: mean("ratio", view), head: <>Tỷ lệ so với<br />{baseWords(view.base, period).replace(/ (năm|nhiệm kỳ)$/, "")}</>, number: true, sort: true, phone: "aside", cell: ({ ratio }) => showPercent(ratio, view.rounding), total: <Counted name="ratio" view={view}>{showPercent(view.ratio, view.rounding)}</Counted> },
    { key: "remaining", means: mean("remaining", view), head: <>Còn<br />lại</>, number: true, sort: true, cell: ({ remaining }) => <Remaining count={remaining} />, total: <Remaining count={view.remaining} /> },
    counted("expected", <>Dự kiến<br />thêm</>, "expected", ({ expected }) => expected.additional),
    { key: "ahead", means: mean("expected_ratio", view), head: <>Dự kiến<br />cuối kỳ</>, number: true, optional: true, cell: percent, total: percent(view) },
    counted("held", <>Đang giữ<br />danh hiệu</>, "held", ({ held }) => held, { optional: true }),
    { key: "fraction", means: `Số đã công nhận trên ${baseWords(view.base, period)}.`, head: "Số chi bộ", number: true, phone: "under-aside", className: "desk:hidden", cell: ({ ratio }) => (ratio.whole === 0 ? "" : showFraction(ratio)), total: view.ratio.whole === 0 ? "" : showFraction(view.ratio) },
    { key: "standing", means: meansStanding, head: "Mức thực hiện", sort: "descending", cell: ({ standing }) => <StandingMark standing={standing} />, total: <StandingMark standing={view.standing} /> },
  ];
  return <DataTable caption={`So sánh các ${partiesTogether(children.map(({ unit }) => unit))}`} columns={columns} rows={[...sorted(children, sorting), ...(view.restated?.undivided ? [view.restated.undivided] : [])]} rowKey={({ unit }) => unit.id} sort={{ ...sorting, href: sortHref }} explains={explainsOf(view, ["registered", "target", "recognised", "expected", "cells"])} />;
}

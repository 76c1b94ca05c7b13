import { PlainLink } from "@/components/ui/plain-link";
import type { ReactNode } from "react";

import { Bar, barScale } from "@/components/ui/bar";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { StandingMark } from "@/components/ui/standing-mark";
import type { FigureName } from "@/lib/domain/attainment/definitions";
import { mean, meansStanding } from "@/lib/domain/attainment/means";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import { partiesTogether } from "@/lib/domain/unit/party";

import { isIllustrative } from "@/lib/domain/attainment/illustrative";

import { Counted } from "./counted";
import { baseWords } from "@/lib/domain/attainment/say";
import { explainsOf } from "./explains";
import { sorted, type Sorting } from "./sort";
import { Remaining, UnitNumber } from "./unit-number";

type ChildrenTableProps = { view: Attainment; sorting: Sorting; sortHref: (by: string, direction: Sorting["direction"]) => string; unitHref: (id: string) => string };

const bar = ({ recognised, expected, ratio }: Figures) => ({ part: recognised, more: expected.additional, whole: ratio.whole });
const isLow = ({ standing }: Figures) => standing === "below_half";

/** One row for each unit below, all bars on one scale, the unit itself as the total. */
export function ChildrenTable({ view, sorting, sortHref, unitHref }: ChildrenTableProps) {
  const { children, period, base } = view;
  const whole = baseWords(base, period);
  const scale = barScale([...children, view].map(bar));
  const total = (name: FigureName, content: ReactNode) => <Counted name={name} view={view}>{content}</Counted>;
  const parties = partiesTogether(children.map(({ unit }) => unit));
  const head = parties.charAt(0).toUpperCase() + parties.slice(1);
  const columns: Column<Figures>[] = [
    { key: "name", head, rowHead: true, sort: "ascending", cell: ({ unit }) => (unit.id ? <PlainLink href={unitHref(unit.id)}>{unit.name}</PlainLink> : unit.name), total: view.unit.level === "province" ? "Toàn tỉnh" : view.unit.name },
    {
      key: "target",
      means: mean("target", view),
      head: <>Chỉ tiêu<br />{period.kind === "year" ? "năm" : "nhiệm kỳ"}</>,
      number: true,
      sort: true,
      cell: (of) => (of.target === null ? "–" : <UnitNumber view={view} of={of} name="target">{of.target}</UnitNumber>),
      total: view.target === null ? "–" : total("target", showCount(view.target)),
    },
    {
      key: "recognised",
      means: mean("recognised", view),
      head: <>Đã công<br />nhận</>,
      number: true,
      sort: true,
      cell: (of) => <UnitNumber view={view} of={of} name="recognised">{of.recognised}</UnitNumber>,
      total: total("recognised", showCount(view.recognised)),
    },
    {
      key: "ratio",
      means: mean("ratio", view),
      head: <>Tỷ lệ so với<br />{whole.replace(/ (năm|nhiệm kỳ)$/, "")}</>,
      number: true,
      sort: true,
      phone: "aside",
      cell: ({ ratio }) => showPercent(ratio, view.rounding),
      total: total("ratio", showPercent(view.ratio, view.rounding)),
    },
    {
      key: "bar",
      means: "Thanh đậm là số đã công nhận, thanh gạch là dự kiến thêm đến hết kỳ, cùng một thước; vạch đứng là 100%.",
      head: `Thanh tỷ lệ so với ${whole}`,
      scale,
      scaleLabel: `100% ${base === "target" ? "chỉ tiêu" : ""}`.trim(),
      cell: (of) => <Bar {...bar(of)} scale={scale} low={isLow(of)} />,
      total: <Bar {...bar(view)} scale={scale} low={isLow(view)} />,
    },
    { key: "remaining", means: mean("remaining", view), head: <>Còn<br />lại</>, number: true, sort: true, cell: (of) => <Remaining count={of.remaining} />, total: <Remaining count={view.remaining} /> },
    {
      key: "expected",
      means: mean("expected", view),
      head: <>Dự kiến<br />thêm</>,
      number: true,
      sort: true,
      optional: true,
      cell: (of) => <UnitNumber view={view} of={of} name="expected">{of.expected.additional}</UnitNumber>,
      total: total("expected", showCount(view.expected.additional)),
    },
    { key: "standing", means: meansStanding, head: "Mức thực hiện", sort: "descending", cell: ({ standing }) => <StandingMark standing={standing} />, total: <StandingMark standing={view.standing} /> },
    {
      key: "fraction",
      means: `Số đã công nhận trên ${whole}.`,
      head: "Số chi bộ",
      number: true,
      phone: "under-aside",
      className: "desk:hidden",
      cell: (of) => (of.ratio.whole === 0 ? "" : <Illustrative when={isIllustrative(view, "recognised", of) || (base === "target" && isIllustrative(view, "target", of))}>{showFraction(of.ratio)}</Illustrative>),
      total: view.ratio.whole === 0 ? "" : showFraction(view.ratio),
    },
  ];
  return (
    <DataTable
      caption={`Kết quả công nhận theo ${parties}; cột tỷ lệ so với ${whole}`}
      columns={columns}
      rows={[...sorted(children, sorting), ...(view.restated?.undivided ? [view.restated.undivided] : [])]}
      rowKey={({ unit }) => unit.id}
      sort={{ ...sorting, href: sortHref }}
      explains={explainsOf(view, ["recognised", "target", "expected"])}
    />
  );
}

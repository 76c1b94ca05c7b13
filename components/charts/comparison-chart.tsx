"use client";

import dynamic from "next/dynamic";
import { createContext, use, useState } from "react";

import { compareRatios, showCount } from "@/lib/domain/ratio";

import { PlainBars } from "./plain-bars";
import { TableBehind } from "./table-behind";

export type ComparedUnit = { id: string; name: string; recognised: number; target: number; percent: string; low?: boolean };

const ROW = 46;
const AXIS = 40;
// What stands in is told by context, for `dynamic` hands it no props: it is also what is printed before the drawing has come.
const Compared = createContext<readonly ComparedUnit[]>([]);
const Waiting = () => <PlainBars units={use(Compared)} row={ROW} />;
const Bars = dynamic(() => import("./comparison-bars").then(({ ComparisonBars }) => ComparisonBars), { ssr: false, loading: Waiting });

const share = ({ recognised, target }: ComparedUnit) => ({ part: recognised, whole: target });

const orders = {
  ratio: { label: "Tỷ lệ", compare: (a: ComparedUnit, b: ComparedUnit) => compareRatios(share(b), share(a)) },
  recognised: { label: "Đã công nhận", compare: (a: ComparedUnit, b: ComparedUnit) => b.recognised - a.recognised },
  remaining: { label: "Còn lại", compare: (a: ComparedUnit, b: ComparedUnit) => b.target - b.recognised - (a.target - a.recognised) },
} as const;

type Order = keyof typeof orders;

/** Many units against their targets, ordered as the reader asks. The drawing comes after the page, plain bars and the table are there at once. */
export function ComparisonChart({ sentence, units }: { sentence: string; units: readonly ComparedUnit[] }) {
  const [order, setOrder] = useState<Order>("ratio");
  const sorted = units.toSorted(orders[order].compare);
  return (
    <div>
      <div role="group" aria-label="Xếp theo" className="no-print mb-3 flex flex-wrap items-center gap-2 text-small">
        <span className="text-ink-3">Xếp theo</span>
        {Object.entries(orders).map(([name, { label }]) => (
          <button
            key={name}
            type="button"
            aria-pressed={order === name}
            onClick={() => setOrder(name as Order) /* a key of `orders` */}
            className="min-h-8 rounded-[22px] border border-line px-3 text-ink-2 hover:border-line-strong aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:font-medium aria-pressed:text-surface phone:min-h-11"
          >
            {label}
          </button>
        ))}
      </div>
      <div role="img" aria-label={sentence} style={{ minHeight: units.length * ROW + AXIS }}>
        <Compared value={sorted}><Bars units={sorted} height={units.length * ROW + AXIS} /></Compared>
      </div>
      <TableBehind
        caption={sentence}
        head={["Đơn vị", "Chỉ tiêu", "Đã công nhận", "Tỷ lệ"]}
        rows={sorted.map(({ name, target, recognised, percent }) => [name, showCount(target), showCount(recognised), percent])}
      />
    </div>
  );
}

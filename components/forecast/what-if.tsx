"use client";

import { useId, useState } from "react";

import { ReadinessMark } from "@/components/readiness/readiness-mark";
import { CellName } from "@/components/registration/cell-name";
import { Button } from "@/components/ui/button";
import { detailsOf, Explanation } from "@/components/ui/explanation";
import { showDay } from "@/lib/domain/day";
import { rangeOf, spreadOf } from "@/lib/domain/forecast/spread";
import type { WaitingDossier } from "@/lib/domain/forecast/view";
import { sayChance, sayRange } from "@/lib/domain/forecast/words";
import type { Level } from "@/lib/domain/readiness/readiness";
import { showCount, showPercent } from "@/lib/domain/ratio";
import { statusWords } from "@/lib/domain/registration/words";

/** By the criteria, today: the level of a dossier and the first of its reasons. */
export type Readied = Readonly<Record<string, { level: Level; why: string }>>;

type WhatIfProps = { dossiers: readonly WaitingDossier[]; recognised: number; target: number | null; readiness: Readied | null };

const meanings = [
  { key: "whatif", term: "Số chi bộ", says: "Số đã công nhận cộng số nhiều khả năng được công nhận của các hồ sơ còn đánh dấu; mười lần có tám lần kết quả nằm trong khoảng thấp đến cao. Tỷ lệ so với chỉ tiêu năm, lấy hai số lẻ, bỏ phần sau." },
  { key: "chance", term: "Tỷ lệ bên hồ sơ", says: "Khả năng hồ sơ đi hết các bước còn lại trước ngày cuối năm, theo bước và số ngày đã chờ, làm tròn đến phần trăm." },
] as const;

/** Which dossiers count is chosen here, and the figure follows. Nothing is stored. */
export function WhatIf({ dossiers, recognised, target, readiness }: WhatIfProps) {
  const told = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setLeft((known) => new Set(known.has(id) ? [...known].filter((each) => each !== id) : [...known, id]));
  const atRisk = dossiers.filter(({ id }) => readiness?.[id]?.level === "at_risk").map(({ id }) => id);
  const counted = dossiers.filter(({ id }) => !left.has(id));
  const { low, likely, high } = rangeOf(spreadOf(counted.map(({ chance }) => chance)));
  return (
    <fieldset>
      <legend className="sr-only">Hồ sơ được tính</legend>
      <p role="status" {...detailsOf(told, "whatif")} className="sticky top-0 z-10 border-y border-line bg-ground py-3">
        <strong className="font-semibold">{showCount(recognised + likely)} chi bộ</strong>
        {target ? `, ${showPercent({ part: recognised + likely, whole: target })} chỉ tiêu` : ""}; thấp đến cao {sayRange({ low: recognised + low, high: recognised + high })}.
        <span className="text-ink-3"> Tính {showCount(counted.length)} trên {showCount(dossiers.length)} hồ sơ.</span>
      </p>
      {(atRisk.length > 0 || left.size > 0) && (
        <p className="no-print flex flex-wrap gap-2 pt-3">
          {atRisk.length > 0 && <Button small onClick={() => setLeft(new Set([...left, ...atRisk]))}>Bỏ dấu {showCount(atRisk.length)} hồ sơ có rủi ro</Button>}
          {left.size > 0 && <Button small onClick={() => setLeft(new Set())}>Tính lại tất cả</Button>}
        </p>
      )}
      <ul {...detailsOf(told, "chance")} className="desk:columns-2 desk:gap-x-gutter">
        {dossiers.map(({ id, cell, parent, above, step, since, chance }) => (
          <li key={id} className="break-inside-avoid border-b border-line">
            <label className="flex min-h-11 items-start gap-3 py-2.5">
              <input type="checkbox" className="check" checked={!left.has(id)} onChange={() => toggle(id)} />
              <span className="min-w-0 flex-1">
                <CellName cell={cell} parent={parent} above={above} />
                <span className="block text-small text-ink-3">{statusWords[step]} từ {showDay(since)}</span>
                {readiness?.[id] && <span className="block text-small"><ReadinessMark level={readiness[id].level} /><span className="block text-ink-3">{readiness[id].why}</span></span>}
              </span>
              <span className="n text-ink-2">{sayChance(chance)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="no-print mt-2"><Explanation id={told} title="Nếu bớt hồ sơ" meanings={meanings} /></p>
    </fieldset>
  );
}

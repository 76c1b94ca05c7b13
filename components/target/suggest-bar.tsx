"use client";

import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import type { AllocationGrid } from "@/lib/domain/target/allocation";
import { shares, suggest, type Share } from "@/lib/domain/target/suggest";

import { boxOf, type Change } from "./use-grid";

const words: Record<Share, string> = { cells: "tổng số chi bộ", registered: "số đăng ký của năm", last_gap: "số còn thiếu năm trước" };

/** What was missed of the year before: its target less what was recognised, never below nothing. */
const lastGap = (grid: AllocationGrid, row: number, column: number) => {
  const before = grid.rows[row];
  return column === 0 || !before ? 0 : Math.max(0, (before.given[column - 1]?.count ?? 0) - (before.recognised[column - 1] ?? 0));
};

/** Fills a year by a share, as numbers a person then changes or gives: nothing is written yet. */
export function SuggestBar({ grid, put }: { grid: AllocationGrid; put: (changes: readonly Change[]) => void }) {
  const open = grid.years.flatMap(({ year, target, shareable }, column) => (shareable && target !== null ? [{ year, column, target }] : []));
  const [column, choose] = useState(open[0]?.column ?? 0);
  const [by, setBy] = useState<Share>("cells");
  const [says, say] = useState("");
  const id = useId();
  const year = open.find((one) => one.column === column) ?? open[0];
  if (!year || grid.rows.length === 0) return null;
  function fill() {
    if (!year) return;
    const free = grid.rows.flatMap((row, at) => (row.given[year.column]?.fixed ? [] : [{ at, id: row.unit.id, cells: row.cells, registered: row.registered[year.column] ?? 0, lastGap: lastGap(grid, at, year.column) }]));
    const taken = grid.rows.reduce((sum, row) => sum + (row.given[year.column]?.fixed ? (row.given[year.column]?.count ?? 0) : 0), 0);
    const parts = suggest(Math.max(0, year.target - taken), free, by);
    say(parts ? `Đã điền gợi ý năm ${year.year} theo ${words[by]}. Chưa giao: xem lại rồi giao.` : `Năm ${year.year} không có ${words[by]} để chia.`);
    if (parts) put(free.map(({ at, id: unit }) => ({ box: boxOf(at, year.column), text: String(parts.get(unit) ?? 0) })));
  }
  return (
    <div className="no-print flex flex-wrap items-end gap-3">
      <div>
        <label htmlFor={`${id}-year`} className="mb-1 block text-small text-ink-3">Gợi ý cho</label>
        <select id={`${id}-year`} className="input" value={year.column} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>{open.map((one) => <option key={one.year} value={one.column}>Năm {one.year}</option>)}</select>
      </div>
      <div>
        <label htmlFor={`${id}-by`} className="mb-1 block text-small text-ink-3">Chia theo</label>
        <select id={`${id}-by`} className="input" value={by} onChange={({ currentTarget }) => setBy(shares.find((share) => share === currentTarget.value) ?? "cells")}>{shares.map((share) => <option key={share} value={share}>{words[share]}</option>)}</select>
      </div>
      <Button onClick={fill}>Điền gợi ý</Button>
      <p role="status" className="basis-full text-small text-ink-2">{says}</p>
    </div>
  );
}

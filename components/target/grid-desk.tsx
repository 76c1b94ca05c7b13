"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";

import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { Explained } from "@/components/ui/explanation";
import { Notice } from "@/components/ui/notice";
import { Toast } from "@/components/ui/toast";
import type { Day } from "@/lib/domain/day";
import { showDay } from "@/lib/domain/day";
import { refuse, type Refusal, type Result } from "@/lib/domain/result";
import { leftOf, type AllocationGrid, type Clash } from "@/lib/domain/target/allocation";
import { readPaste } from "@/lib/domain/target/paste";
import type { AllocateInput } from "@/lib/domain/target/schema";
import { sayRefusal } from "@/lib/domain/words";

import { GridPaper } from "./grid-paper";
import { columnCounts, GridTable, sayLeft } from "./grid-table";
import { SuggestBar } from "./suggest-bar";
import { boxOf, givenIn, isOpen, readCount, useGrid } from "./use-grid";

type Allocate = (input: AllocateInput) => Promise<Result<{ written: number; clashes: Clash[] }>>;
type GridDeskProps = { grid: AllocationGrid; allocate: Allocate; editable: boolean; today: Day };

/** The desk of an allocation: the grid, suggestions, what others gave meanwhile, and the paper by which the changed boxes are given. */
export function GridDesk({ grid, allocate, editable, today }: GridDeskProps) {
  const desk = useGrid(grid);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [given, setGiven] = useState<{ count: number; turn: number } | null>(null);
  const [pending, start] = useTransition();
  useFresh();

  const boxes = Object.keys(desk.drafts);
  const clashes = boxes.filter((box) => desk.drafts[box]?.seq !== (givenIn(grid, box)?.seq ?? null));
  const wrong = boxes.filter((box) => readCount(desk.textOf(box)) === null);
  const cells = boxes.flatMap((box) => cellOf(grid, box, desk.drafts[box]!.text, desk.drafts[box]!.seq));
  const needsReason = cells.some(({ seq }) => seq !== null);

  function paste(text: string, at: { row: number; column: number }) {
    const read = readPaste(text, at, grid.rows.map(({ unit }) => unit.name), grid.years.length);
    const open = read.changes.filter(({ row, column }) => isOpen(grid, boxOf(row, column)));
    setUnread([...read.unread, ...(open.length < read.changes.length ? ["các ô của năm chưa giao"] : [])]);
    desk.put(open.map(({ row, column, count }) => ({ box: boxOf(row, column), text: String(count) })));
  }
  function send({ clause, setOn, reason }: Pick<AllocateInput, "clause" | "setOn" | "reason">) {
    start(async () => {
      const done = await allocate({ unitId: grid.unit.id, titleId: grid.title.id, termId: grid.term, clause, setOn, reason, cells }).catch((error: unknown) => {
        unstable_rethrow(error);
        return refuse("server-away");
      });
      // With the grid that comes back, so that no box shows its old number in between.
      start(() => {
        setRefusal(done.ok ? null : done.refusal);
        if (!done.ok || done.value.written === 0) return;
        desk.drop(boxes);
        setUnread([]);
        setGiven((last) => ({ count: done.value.written, turn: (last?.turn ?? 0) + 1 }));
      });
    });
  }

  return (
    <div className="grid gap-5">
      {editable && <SuggestBar grid={grid} put={desk.put} />}
      {unread.length > 0 && <Notice tone="warn">Không nhận được {unread.length} phần đã dán: {unread.slice(0, 8).join("; ")}{unread.length > 8 ? "…" : ""}.</Notice>}
      {clashes.length > 0 && <Clashes grid={grid} desk={desk} boxes={clashes} />}
      <GridTable grid={grid} desk={desk} editable={editable} clashing={new Set(clashes)} paste={paste} />
      {grid.years.some(({ target }) => target !== null) && <Explained title="Được giao và đã phân bổ" meanings={[{ key: "left", term: "Còn lại", says: "Số được cấp trên giao cho năm đó trừ tổng đã phân bổ đang hiện trên bảng, kể cả ô chưa giao." }]}><p aria-live="polite" className="text-ink-2">{sayYears(grid, desk)}</p></Explained>}
      {editable && cells.length > 0 && <GridPaper id="grid-paper" send={send} refusal={refusal} needsReason={needsReason} today={today} />}
      {refusal && !["reason", "setOn", "clause"].includes(refusal.field ?? "") && <Notice tone="bad">{sayRefusal(refusal)}</Notice>}
      {editable && (cells.length > 0 || desk.canUndo || desk.canRedo) && (
        <ActionBar says={wrong.length > 0 ? `Còn ${wrong.length} ô không phải là số.` : clashes.length > 0 ? `Còn ${clashes.length} ô phải chọn.` : cells.length === 0 ? "Chưa có ô nào thay đổi." : `${cells.length} ô chưa giao.`}>
          <Button onClick={desk.undo} disabled={!desk.canUndo}>Hoàn tác</Button>
          <Button onClick={desk.redo} disabled={!desk.canRedo}>Làm lại</Button>
          <Button type="submit" form="grid-paper" kind="primary" busy={pending} disabled={cells.length === 0 || wrong.length > 0 || clashes.length > 0}>Giao chỉ tiêu</Button>
        </ActionBar>
      )}
      {given && <Toast key={given.turn}>Đã giao {given.count} ô.</Toast>}
    </div>
  );
}

/** Whoever comes back to the page sees what others gave meanwhile. */
function useFresh() {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
}

function cellOf(grid: AllocationGrid, box: string, text: string, seq: number | null): AllocateInput["cells"] {
  const [row = -1, column = -1] = box.split(" ").map(Number);
  const [unit, year, count] = [grid.rows[row]?.unit.id, grid.years[column]?.year, readCount(text)];
  return unit === undefined || year === undefined || count === null ? [] : [{ unitId: unit, year, count, seq }];
}

/** "Năm 2021: được giao 75, đã phân bổ 71, còn 4." of every year that can be shared out. */
function sayYears(grid: AllocationGrid, desk: ReturnType<typeof useGrid>) {
  return grid.years
    .flatMap(({ year, target }, column) => {
      const counts = columnCounts(grid, desk, column);
      const left = leftOf(target, counts);
      return left === null ? [] : [`Năm ${year}: được giao ${target}, đã phân bổ ${counts.reduce((sum, count) => sum + count, 0)}, ${sayLeft(left)}.`];
    })
    .join(" ");
}

/** Boxes another changed while they were being changed here: both numbers, and the choice. */
function Clashes({ grid, desk, boxes }: { grid: AllocationGrid; desk: ReturnType<typeof useGrid>; boxes: readonly string[] }) {
  return (
    <Notice tone="warn" role="alert">
      <p>Người khác vừa giao ở {boxes.length} ô đang sửa. Chọn số giữ lại ở từng ô.</p>
      <ul className="mt-2 grid gap-2">
        {boxes.map((box) => {
          const [row = 0, column = 0] = box.split(" ").map(Number);
          const now = givenIn(grid, box);
          const own = desk.textOf(box).trim() || "0";
          return (
            <li key={box} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span>{grid.rows[row]?.unit.name}, năm {grid.years[column]?.year}: {now?.by ?? "người khác"} giao {now?.count ?? 0}{now?.setOn ? ` từ ${showDay(now.setOn)}` : ""}; ở đây nhập {own}.</span>
              <span className="flex gap-2">
                <Button small onClick={() => desk.drop([box])}>Lấy {now?.count ?? 0}</Button>
                <Button small onClick={() => desk.keep(box, now?.seq ?? null)}>Giữ {own}</Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

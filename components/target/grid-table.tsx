"use client";

import { useId, type ClipboardEvent, type KeyboardEvent } from "react";

import { detailsOf, Explanation } from "@/components/ui/explanation";
import { PlainLink } from "@/components/ui/plain-link";
import { Sheet } from "@/components/ui/sheet";
import { sayHands } from "@/lib/domain/attainment/hands";
import { showCount } from "@/lib/domain/ratio";
import { leftOf, type AllocationGrid } from "@/lib/domain/target/allocation";

import { boxOf, givenIn, isOpen, readCount, type useGrid } from "./use-grid";
import { useRange, type Place } from "./use-range";

type GridTableProps = { grid: AllocationGrid; desk: ReturnType<typeof useGrid>; editable: boolean; clashing: ReadonlySet<string>; paste: (text: string, at: { row: number; column: number }) => void };

const idOf = (box: string) => `box-${box.replace(" ", "-")}`;

/** "còn 4", "đủ", "vượt 2": what is left of a year's target. */
export const sayLeft = (left: number) => (left === 0 ? "đủ" : left > 0 ? `còn ${showCount(left)}` : `vượt ${showCount(-left)}`);

/** The counts of a column as they stand on the screen. */
export const columnCounts = (grid: AllocationGrid, desk: GridTableProps["desk"], column: number) => grid.rows.map((_, row) => (givenIn(grid, boxOf(row, column))?.fixed ? (givenIn(grid, boxOf(row, column))?.count ?? 0) : (readCount(desk.textOf(boxOf(row, column))) ?? 0)));

/** Where a key leads from a box, as in a sheet; null leaves the key to the field. */
function step({ key, shiftKey, currentTarget: field }: KeyboardEvent<HTMLInputElement>): [row: number, column: number] | null {
  const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  if (key === "ArrowDown" || (key === "Enter" && !shiftKey)) return [1, 0];
  if (key === "ArrowUp" || (key === "Enter" && shiftKey)) return [-1, 0];
  if (key === "ArrowLeft" && (whole || field.selectionEnd === 0)) return [0, -1];
  if (key === "ArrowRight" && (whole || field.selectionStart === field.value.length)) return [0, 1];
  return null;
}

/** Goes to the next box in a direction that can be typed in, and says which; null at the edge. */
function focusFrom(row: number, column: number, [down, right]: readonly [number, number], grid: AllocationGrid): Place | null {
  for (let r = row + down, c = column + right; r >= 0 && c >= 0 && r < grid.rows.length && c < grid.years.length; r += down, c += right) {
    const field = document.getElementById(idOf(boxOf(r, c)));
    if (!field) continue;
    field.focus();
    return { row: r, column: c };
  }
  return null;
}

type BoxProps = GridTableProps & Place & { range: ReturnType<typeof useRange> };

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** What a key does to a chosen block; false leaves it to the box. */
function pressInBlock({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLInputElement>, { grid, desk, row, column, range }: BoxProps): boolean {
  const arrow = arrows[key];
  if (shiftKey && arrow && !ctrlKey && !metaKey && !altKey) {
    range.grow({ row, column }, () => focusFrom(row, column, arrow, grid));
    return true;
  }
  if (range.rows.length === 0) return false;
  if (key === "Delete" || key === "Backspace") desk.put(range.rows.flat().filter((box) => isOpen(grid, box)).map((box) => ({ box, text: "" })));
  else if (key === "Escape") range.clear();
  else return false;
  return true;
}

function Box(props: BoxProps) {
  const { grid, desk, row, column, clashing, paste, range } = props;
  const box = boxOf(row, column);
  const text = desk.textOf(box);
  const wrong = readCount(text) === null;
  const changed = box in desk.drafts;
  function press(event: KeyboardEvent<HTMLInputElement>) {
    const { key, ctrlKey, metaKey, shiftKey, currentTarget: field } = event;
    if (pressInBlock(event, props)) return event.preventDefault();
    if (key === "F2") return field.setSelectionRange(field.value.length, field.value.length);
    if ((ctrlKey || metaKey) && key.toLowerCase() === "z") {
      event.preventDefault();
      return shiftKey ? desk.redo() : desk.undo();
    }
    if ((ctrlKey || metaKey) && key.toLowerCase() === "y") {
      event.preventDefault();
      return desk.redo();
    }
    if (key === "Escape") return desk.put([{ box, text: givenIn(grid, box)?.count == null ? "" : String(givenIn(grid, box)?.count) }]);
    const to = ctrlKey || metaKey || event.altKey ? null : step(event);
    if (!to) return;
    event.preventDefault();
    focusFrom(row, column, to, grid);
  }
  function pasteHere(event: ClipboardEvent<HTMLInputElement>) {
    const copied = event.clipboardData.getData("text/plain");
    const isBlock = /[\t\n]/.test(copied.trimEnd());
    if (!isBlock && range.rows.length === 0) return; // one value is the field's own
    event.preventDefault();
    if (isBlock) return paste(copied, { row, column });
    if (readCount(copied) !== null) desk.put(range.rows.flat().filter((one) => isOpen(grid, one)).map((one) => ({ box: one, text: copied.trim() })));
  }
  function copyHere(event: ClipboardEvent<HTMLInputElement>) {
    if (range.rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", range.rows.map((boxes) => boxes.map(desk.textOf).join("\t")).join("\n"));
  }
  return (
    <input
      id={idOf(box)}
      className={`input ml-auto w-20! text-right tabular-nums phone:w-28! ${changed ? "border-ink! font-semibold" : ""} ${clashing.has(box) ? "border-clay! bg-clay-tint!" : range.has(box) ? "bg-sunken!" : ""}`}
      aria-label={`${grid.rows[row]?.unit.name}, năm ${grid.years[column]?.year}${changed ? ", chưa giao" : ""}`}
      aria-invalid={wrong || undefined}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onFocus={({ currentTarget }) => {
        range.enter();
        currentTarget.select();
      }}
      onMouseDown={(event) => {
        const from = placeOfFocus();
        if (!event.shiftKey || !from) return;
        event.preventDefault();
        range.grow(from, () => (event.currentTarget.focus(), { row, column }));
      }}
      onChange={({ currentTarget }) => desk.type(box, currentTarget.value)}
      onKeyDown={press}
      onPaste={pasteHere}
      onCopy={copyHere}
    />
  );
}

/** The box that has the focus. */
function placeOfFocus(): Place | null {
  const [, row, column] = /^box-(\d+)-(\d+)$/.exec(document.activeElement?.id ?? "") ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function BoxCell(props: BoxProps) {
  const { grid, editable, row, column } = props;
  const year = grid.years[column];
  const cell = givenIn(grid, boxOf(row, column));
  const shown = cell?.count == null ? "–" : showCount(cell.count);
  return (
    <td role="cell" className={`n at-wide ${cell?.count == null && !year?.shareable ? "phone:hidden!" : "phone:flex! phone:items-center phone:justify-between phone:gap-4"}`}>
      <span className="text-ink-3 desk:hidden">Năm {year?.year}</span>
      {cell?.fixed ? <PlainLink href={`/targets/${cell.lineId}`}>{cell.fixed}</PlainLink> : editable && year?.shareable ? <Box {...props} /> : shown}
    </td>
  );
}

function Foot({ grid, desk }: Pick<GridTableProps, "grid" | "desk">) {
  const sums = grid.years.map((_, column) => columnCounts(grid, desk, column).reduce((sum, count) => sum + count, 0));
  const rows: [string, (column: number) => string][] = [
    ["Được giao", (column) => (grid.years[column]?.target == null ? "–" : showCount(grid.years[column]!.target!))],
    ["Đã phân bổ", (column) => showCount(sums[column] ?? 0)],
    ["Còn lại", (column) => { const left = leftOf(grid.years[column]?.target ?? null, [sums[column] ?? 0]); return left === null ? "–" : sayLeft(left); }],
  ];
  return (
    <tfoot role="rowgroup">
      {rows.map(([label, cellOf]) => (
        <tr key={label} role="row">
          <th role="rowheader" scope="row" className="at-lead">{label}</th>
          <td role="cell" className="n at-hide" />
          {grid.years.map(({ year, target }, column) => <td key={year} role="cell" className={`n at-wide ${target === null && !sums[column] ? "phone:hidden!" : "phone:flex! phone:justify-between"}`}><span className="font-normal text-ink-3 desk:hidden">Năm {year}</span>{cellOf(column)}</td>)}
          <td role="cell" className="n at-hide">{label === "Đã phân bổ" ? showCount(sums.reduce((sum, part) => sum + part, 0)) : ""}</td>
        </tr>
      ))}
    </tfoot>
  );
}

const meanings = [
  { key: "cells", term: "Chi bộ", says: "Chi bộ ấp, khu phố của đơn vị theo đơn vị hiện nay." },
  { key: "year", term: "Mỗi năm", says: "Số chi bộ giao cho đơn vị trong năm đó. Ba dòng cuối: số được cấp trên giao, tổng đã phân bổ đang hiện trên bảng, và phần còn lại." },
  { key: "sum", term: "Cộng các năm", says: "Tổng các số của đơn vị ở mọi năm của nhiệm kỳ, kể cả ô chưa giao đang sửa." },
] as const;

/** Units by years as a sheet to type in; on a phone each unit is a block with its years below one another. */
export function GridTable(props: GridTableProps) {
  const { grid, desk } = props;
  const told = useId();
  const range = useRange();
  return (
    <Sheet>
      <table role="table" className="table as-rows">
        <caption className="sr-only">Bảng phân bổ chỉ tiêu theo đơn vị và năm. Phím mũi tên, Tab và Enter chuyển ô, F2 sửa trong ô, Shift cùng mũi tên chọn khối ô để chép, dán, xóa, Esc lấy lại số cũ, Ctrl+Z hoàn tác, dán được khối ô từ Excel.</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Đơn vị</th>
            <th role="columnheader" scope="col" className="n" {...detailsOf(told, "cells")}>Chi bộ</th>
            {grid.years.map(({ year, target, shareable, withdrawn }) => <th key={year} role="columnheader" scope="col" className="n" {...detailsOf(told, "year")}>Năm {year}<span className="block font-normal">{target === null ? (withdrawn ? "đã bãi bỏ" : "chưa giao") : shareable ? `giao ${showCount(target)}` : "giao theo tỷ lệ"}</span></th>)}
            <th role="columnheader" scope="col" className="n" {...detailsOf(told, "sum")}>Cộng các năm</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {grid.rows.map(({ unit, cells }, row) => (
            <tr key={unit.id} role="row">
              <th role="rowheader" scope="row" className="at-lead"><PlainLink href={`/targets/allocation?unit=${unit.id}&title=${grid.title.id}`}>{unit.name}</PlainLink></th>
              <td role="cell" className="n at-aside font-normal!">{showCount(cells)}<span className="desk:hidden"> chi bộ</span></td>
              {grid.years.map(({ year }, column) => <BoxCell key={year} {...props} range={range} row={row} column={column} />)}
              <td role="cell" className="n at-hide">{showCount(grid.years.reduce((sum, _, column) => sum + (columnCounts(grid, desk, column)[row] ?? 0), 0))}</td>
            </tr>
          ))}
        </tbody>
        <Foot grid={grid} desk={desk} />
      </table>
      <div className="no-print flex flex-wrap items-center justify-between gap-x-4 border-t border-line px-4 py-1.5">
        <p role="status" className="text-small text-ink-3">{range.rows.length > 0 ? `Đang chọn ${range.rows.flat().length} ô: chép, dán, Delete để xóa.` : props.editable ? "Dán được khối ô từ Excel. Mũi tên, Tab, Enter chuyển ô; F2 sửa trong ô; Shift cùng mũi tên chọn khối ô; Ctrl+Z hoàn tác." : ""}</p>
        <Explanation id={told} title="Bảng phân bổ" meanings={meanings} who={sayHands(["target.set"])} />
      </div>
    </Sheet>
  );
}

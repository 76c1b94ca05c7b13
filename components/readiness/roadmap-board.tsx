"use client";

import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";

import type { FormAction } from "@/components/registration/act-form";
import { CellName } from "@/components/registration/cell-name";
import { Button } from "@/components/ui/button";
import { StatusMark } from "@/components/ui/status-mark";
import type { ReviewRow } from "@/lib/domain/readiness/view";
import { partyName } from "@/lib/domain/unit/party";

import { MoveForm } from "./move-form";
import { ReadinessMark } from "./readiness-mark";

/** A year of the term: what its head says, its registrations, the easiest first, and how many are not shown. */
export type RoadmapYear = { year: number; says: ReactNode; rows: readonly ReviewRow[]; more: number; isOpen: boolean };

type BoardProps = { years: readonly RoadmapYear[]; action: FormAction };
type Wish = { row: ReviewRow; to: number };

const nameOf = ({ cell }: ReviewRow) => partyName({ ...cell, level: "cell" });

/** The question a drop asks: the move still needs its reason. */
function Asking({ wish: { row, to }, open, action, onLeave }: { wish: Wish; open: readonly number[]; action: FormAction; onLeave: () => void }) {
  const at = useRef<HTMLDivElement>(null);
  useEffect(() => at.current?.querySelector("textarea")?.focus(), []);
  return (
    <div ref={at} role="group" aria-label={`Chuyển ${nameOf(row)}`} className="mb-4 grid max-w-form gap-3 border-l-3 border-line-strong bg-sunken px-4 py-3">
      <p><strong className="font-semibold">{nameOf(row)}</strong>{`: chuyển từ năm ${row.year} sang năm ${to}. Chi bộ bắt đầu lại từ bước Đã đăng ký.`}</p>
      <MoveForm row={row} years={open} to={to} action={action} />
      <div><Button small kind="quiet" onClick={onLeave}>Không chuyển</Button></div>
    </div>
  );
}

function Card({ row, open, action, onGrab }: { row: ReviewRow; open: readonly number[]; action: FormAction; onGrab: (row: ReviewRow | null) => void }) {
  const mayMove = row.mayMove && open.some((year) => year !== row.year);
  const grab = (event: DragEvent) => {
    event.dataTransfer.setData("text/plain", row.id);
    event.dataTransfer.effectAllowed = "move";
    onGrab(row);
  };
  return (
    <li draggable={mayMove} {...(mayMove && { onDragStart: grab, onDragEnd: () => onGrab(null) })} className={`grid gap-1 rounded-sm border border-line bg-surface px-3 py-2.5 ${mayMove ? "cursor-grab" : ""}`}>
      <span className="font-medium"><CellName cell={row.cell} parent={row.parent} above={row.above} href={`/registrations/${row.id}`} /></span>
      <ReadinessMark level={row.readiness.level} />
      {row.readiness.level !== "recognised" && <span className="text-small"><StatusMark status={row.status} /></span>}
      {mayMove && (
        <details className="no-print text-small">
          <summary className="min-h-6 cursor-pointer py-1 text-ink-2 underline phone:min-h-11">Chuyển năm…<span className="sr-only"> {nameOf(row)}</span></summary>
          <div className="pt-2"><MoveForm row={row} years={open} action={action} /></div>
        </details>
      )}
    </li>
  );
}

/** The term in columns of years. A card is carried over by dragging, or by its own form, which needs neither mouse nor script. */
export function RoadmapBoard({ years, action }: BoardProps) {
  const [held, setHeld] = useState<ReviewRow | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const open = years.filter(({ isOpen }) => isOpen).map(({ year }) => year);
  const asked = wish && years.flatMap(({ rows }) => rows).find(({ id, version }) => id === wish.row.id && version === wish.row.version) ? wish : null; // gone once it moved
  const takes = (year: number) => held !== null && held.year !== year && open.includes(year);
  return (
    <>
      {asked && <Asking key={`${asked.row.id} ${asked.to}`} wish={asked} open={open} action={action} onLeave={() => setWish(null)} />}
      <div className="roadmap" style={{ ["--years" as string]: years.length }}>
        {years.map(({ year, says, rows, more }) => (
          <section
            key={year}
            aria-labelledby={`nam-${year}`}
            className={`grid content-start gap-2 rounded-sm p-2 ${takes(year) ? "bg-leaf-tint outline-2 outline-leaf-2 outline-dashed" : "bg-sunken"}`}
            onDragOver={(event) => takes(year) && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (held && takes(year)) setWish({ row: held, to: year });
              setHeld(null);
            }}
          >
            <h3 id={`nam-${year}`}>{`Năm ${year}`}</h3>
            <div className="text-small text-ink-2">{says}</div>
            <ul className="grid gap-2">{rows.map((row) => <Card key={row.id} row={row} open={open} action={action} onGrab={setHeld} />)}</ul>
            {more > 0 && <p className="text-small text-ink-3">{`Hiện ${rows.length} trên ${rows.length + more} chi bộ; mở từng đơn vị để xem đủ.`}</p>}
          </section>
        ))}
      </div>
    </>
  );
}

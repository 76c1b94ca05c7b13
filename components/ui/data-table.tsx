import { PlainLink } from "./plain-link";
import { useId, type CSSProperties, type ReactNode } from "react";

import { detailsOf, Explanation, type Explains } from "./explanation";
import { Icon } from "./icon";
import { Sheet } from "./sheet";

export type SortDirection = "ascending" | "descending";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The closing row is drawn when any column has a total. */
  total?: ReactNode;
  number?: boolean;
  rowHead?: boolean;
  /** The direction of the first press; `true` is descending for numbers, ascending for words. */
  sort?: true | SortDirection;
  /** Gone below 1.000 px. */
  optional?: boolean;
  /** A column of bars: the percent at its right edge, see `barScale`. */
  scale?: number;
  scaleLabel?: string;
  /** Its place when the row becomes a block on a phone. */
  phone?: "lead" | "aside" | "under" | "under-aside" | "wide" | "act" | "hide";
  /** What a phone, which shows no heads, says before a figure that does not explain itself. */
  phoneWord?: string;
  className?: string;
  /** What the column counts: a button under the table says it. A column of figures has it. */
  means?: string;
};

export type Sort = { by: string; direction: SortDirection; href: (by: string, direction: SortDirection) => string };

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  current?: (row: Row) => boolean;
  foot?: ReactNode;
  empty?: ReactNode;
  /** What holds for all columns that say what they count. */
  explains?: Explains;
};

const placeOf = <Row,>({ phone, rowHead, scale, number }: Column<Row>) => phone ?? (rowHead ? "lead" : scale ? "wide" : number ? "hide" : "under");

const cellClass = <Row,>(column: Column<Row>) =>
  [column.number && "n", column.optional && "opt-m", column.scale && "barcol", `at-${placeOf(column)}`, column.className].filter(Boolean).join(" ");

const edge = <Row,>({ scale }: Column<Row>) => (scale ? ({ "--scale": scale } as CSSProperties) : undefined); // custom properties are not in React's type

function Axis({ scale, label = "100%" }: { scale: number; label?: string | undefined }) {
  const at = (percent: number) => ({ left: `${(percent / scale) * 100}%` });
  return (
    <div className="baraxis">
      <span style={at(0)}>0%</span>
      {scale < 260 && <span style={at(50)}>50%</span>}
      <span style={at(100)} className={`font-semibold text-ink ${scale < 135 ? "ends" : ""}`}>{label}</span>
    </div>
  );
}

function SortLink<Row>({ column, sort }: { column: Column<Row>; sort: Sort }) {
  const on = sort.by === column.key;
  const first = column.sort === true ? (column.number ? "descending" : "ascending") : (column.sort ?? "ascending");
  const direction = on ? (sort.direction === "ascending" ? "descending" : "ascending") : first;
  return (
    <PlainLink href={sort.href(column.key, direction)} className="sort" scroll={false}>
      {column.head}
      <Icon name={on ? (sort.direction === "ascending" ? "up" : "down") : "both"} />
    </PlainLink>
  );
}

function Head<Row>({ column, sort, told }: { column: Column<Row>; sort: Sort | undefined; told: string }) {
  const sorted = sort?.by === column.key ? sort.direction : undefined;
  return (
    <th role="columnheader" scope="col" className={cellClass(column)} style={edge(column)} aria-sort={sorted} {...(column.means && detailsOf(told, column.key))}>
      {column.scale ? <><span className="sr-only">{column.head}</span><Axis scale={column.scale} label={column.scaleLabel} /></> : column.sort && sort ? <SortLink column={column} sort={sort} /> : column.head}
    </th>
  );
}

function Cell<Row>({ column, sorted, children }: { column: Column<Row>; sorted: boolean; children: ReactNode }) {
  const className = `${cellClass(column)} ${sorted ? "sorted" : ""}`;
  const word = column.phoneWord && children !== "" && <span className="text-small font-normal text-ink-3 desk:hidden">{column.phoneWord} </span>;
  if (column.rowHead) return <th role="rowheader" scope="row" className={className}>{children}</th>;
  return <td role="cell" className={className} style={edge(column)}>{word}{children}</td>;
}

/** A register on one sheet. Rows become blocks on a phone, so every part says its role; on paper the head repeats and rows stay whole. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sort, current, foot, empty, explains }: DataTableProps<Row>) {
  const told = useId();
  const meanings = rows.length === 0 && empty ? [] : columns.flatMap(({ key, head, means }) => (means ? [{ key, term: head, says: means }] : []));
  const hasTotal = rows.length > 0 && columns.some((column) => column.total !== undefined);
  return (
    <Sheet>
      {rows.length === 0 && empty ? empty : (
        <table role="table" className="table as-rows">
          <caption className="sr-only">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">{columns.map((column) => <Head key={column.key} column={column} sort={sort} told={told} />)}</tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={rowKey(row)} role="row" aria-current={current?.(row) || undefined}>
                {columns.map((column) => <Cell key={column.key} column={column} sorted={sort?.by === column.key}>{column.cell(row)}</Cell>)}
              </tr>
            ))}
          </tbody>
          {hasTotal && (
            <tfoot role="rowgroup">
              <tr role="row">{columns.map((column) => <Cell key={column.key} column={column} sorted={false}>{column.total}</Cell>)}</tr>
            </tfoot>
          )}
        </table>
      )}
      {meanings.length > 0 && <div className="no-print flex justify-end border-t border-line px-4 py-1.5"><Explanation id={told} title={caption} meanings={meanings} {...explains} /></div>}
      {foot}
    </Sheet>
  );
}

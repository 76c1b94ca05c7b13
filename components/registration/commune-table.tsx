import Link from "next/link";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Seal } from "@/components/ui/seal";
import { StatusMark } from "@/components/ui/status-mark";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { CommuneCell } from "@/lib/domain/registration/view";

import { CellName } from "./cell-name";

type CommuneTableProps = { caption: string; rows: readonly CommuneCell[]; title: string; act: (row: CommuneCell) => ReactNode; foot: ReactNode; empty: ReactNode };

/** The cells of a commune: the title each holds, and where its registration stands. */
export function CommuneTable({ caption, rows, title, act, foot, empty }: CommuneTableProps) {
  const columns: Column<CommuneCell>[] = [
    { key: "cell", head: "Chi bộ", rowHead: true, cell: ({ cell, registration }) => <CellName cell={cell} href={registration ? `/registrations/${registration.id}` : `/units/${cell.id}`} /> },
    { key: "held", head: "Danh hiệu", cell: ({ held }) => (held ? <Seal>{title}</Seal> : <span className="phone:hidden">–</span>), phone: "aside" },
    { key: "year", head: "Năm đăng ký", number: true, cell: ({ registration }) => registration?.year ?? "–" },
    { key: "status", head: "Đang ở bước", cell: ({ registration }) => <Stands registration={registration} />, phone: "under" },
    { key: "due", head: "Quyết định, dự kiến", cell: (row) => <Due row={row} />, phone: "under-aside" },
    { key: "act", head: <span className="sr-only">Việc</span>, cell: act, phone: "act" },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ cell }) => cell.id} foot={foot} empty={empty} />;
}

function Due({ row: { held, registration } }: { row: CommuneCell }) {
  if (held) return <Link href={`/decisions/${held.line.decisionId}`} className="text-small">{`Số ${showNumber(held.line)}, ${showDay(held.since)}`}</Link>;
  return registration?.expectedOn ? <span className="text-small">{`dự kiến ${showDay(registration.expectedOn)}`}</span> : null;
}

/** The step; on a phone also the year, which has no column there. */
function Stands({ registration }: Pick<CommuneCell, "registration">) {
  if (!registration) return <span className="text-ink-3">Chưa đăng ký</span>;
  return (
    <>
      <StatusMark status={registration.status} />
      <span className="text-small text-ink-3 desk:hidden"> năm {registration.year}</span>
    </>
  );
}

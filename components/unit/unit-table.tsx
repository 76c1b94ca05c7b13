import { PlainLink } from "@/components/ui/plain-link";
import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { handsOf } from "@/lib/domain/attainment/hands";
import { showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { UnitRow } from "@/lib/domain/unit/view";
import { kindNames, sayAbove, sayBecame, sayFound, sayGone, showUnitName } from "@/lib/domain/unit/words";

import { unitHref } from "./address";

type UnitTableProps = {
  caption: string;
  rows: readonly UnitRow[];
  /** The day the rows are of; `on` is the same in links, left out when it is today. */
  day: Day;
  on?: Day | undefined;
  /** False where all stand below one unit, said above the table. */
  above?: boolean;
  total?: { units: string; cells: number | null; illustrative: boolean };
  foot?: ReactNode;
  empty?: ReactNode;
};

function Name({ row, on, day }: { row: UnitRow; on: Day | undefined; day: Day }) {
  return (
    <>
      <PlainLink href={unitHref(row.id, on)}>{showUnitName(row)}</PlainLink>
      {[sayGone(row, day), sayFound(row), sayBecame(row)].map((said) => said && <span key={said} className="block text-small font-normal text-ink-3">{said}</span>)}
    </>
  );
}

/** Units side by side: what each is, its official code, where it stands, its cells. */
export function UnitTable({ caption, rows, day, on, above = true, total, foot, empty }: UnitTableProps) {
  const columns: Column<UnitRow>[] = [
    { key: "name", head: "Đơn vị", rowHead: true, ...(total && { means: "Đơn vị khớp điều kiện đang lọc; dòng cuối đếm mọi đơn vị, kể cả ở các trang sau." }), cell: (row) => <Name row={row} on={on} day={day} />, ...(total && { total: total.units }) },
    { key: "kind", head: "Loại", cell: (row) => kindNames[row.kind], phone: "hide" },
    { key: "code", head: "Mã", cell: (row) => (row.code ? <code className="font-sans">{row.code}</code> : "–"), optional: true, phone: "hide" },
    ...(above ? [{ key: "above", head: "Trực thuộc", cell: (row: UnitRow) => sayAbove(row.above) || "–", phone: "under" as const }] : []),
    {
      key: "cells",
      head: "Chi bộ ấp, khu phố",
      means: `Chi bộ ấp, khu phố thuộc đơn vị tại ngày ${showDay(day)}, kể cả ở các đơn vị bên dưới.`,
      number: true,
      phone: "aside",
      cell: (row) => <Illustrative when={row.illustrative}>{showCount(row.cells)}</Illustrative>,
      ...(total && total.cells !== null && { total: <Illustrative when={total.illustrative}>{showCount(total.cells)}</Illustrative> }),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} foot={foot} empty={empty} explains={{ on: `hết ngày ${showDay(day)}`, who: handsOf("cells") }} />;
}

import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import { showDay, type Day } from "@/lib/domain/day";
import { sayFate, type CrosswalkRow, type CrosswalkUnit } from "@/lib/domain/unit/crosswalk";
import { nameBeside } from "@/lib/domain/unit/party";

import { unitHref } from "./address";

/** A unit with its code and the unit above it: equal names are told apart. */
function Named({ unit, on }: { unit: CrosswalkUnit | null; on: Day }) {
  if (!unit) return "–";
  const told = [unit.parentName, unit.code && `mã ${unit.code}`].filter(Boolean).join(", ");
  return (
    <>
      <PlainLink href={unitHref(unit.id, on)}>{nameBeside(unit)}</PlainLink>
      {told && <span className="block text-small font-normal text-ink-3">{told}</span>}
    </>
  );
}

type CrosswalkTableProps = { rows: readonly CrosswalkRow[]; from: Day; to: Day; foot: ReactNode; empty: ReactNode };

/** Units of one day beside what they are on another: one row for each they became. */
export function CrosswalkTable({ rows, from, to, foot, empty }: CrosswalkTableProps) {
  const columns: Column<CrosswalkRow>[] = [
    { key: "old", head: `Ngày ${showDay(from)}`, rowHead: true, cell: ({ old }) => <Named unit={old} on={from} /> },
    { key: "fate", head: "Cách sắp xếp", cell: sayFate, phone: "under" },
    { key: "heir", head: `Ngày ${showDay(to)}`, cell: ({ heir }) => <Named unit={heir} on={to} />, phone: "aside" },
  ];
  return <DataTable caption={`Đơn vị ngày ${showDay(from)} và ngày ${showDay(to)}`} columns={columns} rows={rows} rowKey={({ old, heir }) => `${old?.id ?? ""} ${heir?.id ?? ""}`} foot={foot} empty={empty} />;
}

import type { Called } from "@/lib/domain/registration/view";
import { partyName } from "@/lib/domain/unit/party";
import type { Column } from "./table";

type Placed = { cell: Called; parent: Called | null };

/** How a table about cells begins: the cell and its commune, under them how many rows there are. */
export const cellColumns: readonly Column<Placed>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "cell", head: "Chi bộ", width: 30, kind: "text", value: ({ cell }) => partyName({ ...cell, level: "cell" }), total: "Tổng cộng" },
  { key: "parent", head: "Xã, phường, thị trấn", width: 24, kind: "text", value: ({ parent }) => parent?.name ?? null, total: "rows" },
];

/** The same with what is above the commune, where the table is of several. */
export const placedColumns: readonly Column<Placed & { above: Called | null }>[] = [
  ...cellColumns,
  { key: "above", head: "Cấp trên", width: 24, kind: "text", value: ({ above }) => above?.name ?? null },
];

import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Change } from "@/lib/domain/criteria/difference";

const columnsOf = (before: string, after: string): Column<Change>[] => [
  { key: "about", head: "Điểm khác", rowHead: true, cell: ({ code, about }) => (code ? `Tiêu chí ${code}: ${about.charAt(0).toLowerCase()}${about.slice(1)}` : about), className: "desk:w-[24%]" },
  { key: "before", head: before, phone: "wide", cell: (change) => (change.before === null ? "không có" : <s className="text-ink-2">{change.before}</s>) },
  { key: "after", head: after, phone: "wide", cell: (change) => (change.after === null ? "bỏ" : <b className="font-medium">{change.after}</b>) },
];

/** Old beside new, one thing a row. */
export const ChangeTable = ({ changes, before, after }: { changes: readonly Change[]; before: string; after: string }) => (
  <DataTable
    caption={`${after} so với ${before}`}
    columns={columnsOf(before, after)}
    rows={changes}
    rowKey={({ code, about, before: was, after: is }) => `${code} ${about} ${was} ${is}`}
    empty={<EmptyState title="Hai bản giống nhau.">Phần, tiêu chí, mức phải đạt và điểm không khác.</EmptyState>}
  />
);

import { DataTable, type Column } from "@/components/ui/data-table";
import { sayHands } from "@/lib/domain/attainment/hands";
import type { Figures } from "@/lib/domain/figures/figures";
import { figureRows, type FigureRow } from "@/lib/domain/figures/rows";

/** A cell's year beside the year before, to be read. */
export function FiguresTable({ year, now, before }: { year: number; now: Figures | null; before: Figures | null }) {
  const columns: Column<FigureRow>[] = [
    { key: "label", head: "Số liệu", rowHead: true, cell: ({ label }) => label },
    { key: "now", head: `Năm ${year}`, means: `Số liệu năm ${year} theo lần nhập gần nhất; “–” là chưa nhập.`, number: true, phone: "aside", cell: (row) => row.now, className: "desk:w-[26%]" },
    { key: "before", head: `Năm ${year - 1}`, means: `Cùng số liệu của năm ${year - 1}, để so sánh.`, number: true, phone: "under", cell: (row) => <span className="text-ink-3"><span className="desk:hidden">Năm {year - 1}: </span>{row.before}</span>, className: "desk:w-[26%]" },
  ];
  return <DataTable caption={`Số liệu năm ${year} của chi bộ`} columns={columns} rows={figureRows(now, before)} rowKey={({ label }) => label} explains={{ who: sayHands(["figures.enter"]) }} />;
}

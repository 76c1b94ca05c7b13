import { DataTable, type Column } from "@/components/ui/data-table";
import type { Drift } from "@/lib/domain/report/drift";
import type { ReportGround } from "@/lib/domain/report/link";
import { saidIn, type Sentence } from "@/lib/domain/report/sentence";
import { columns } from "@/lib/domain/report/table";
import type { ParagraphView } from "@/lib/domain/report/view";

import { sayChange } from "./drift-list";
import type { WriteAction } from "./paragraph-editor";
import { SaidLink } from "./said-text";
import { TakeForm } from "./take-form";

type ReportTableProps = { id: string; saved: ParagraphView; drifts: readonly Drift[]; ground: ReportGround; take: WriteAction | null };

/** What the number is, where a row has no head above it. */
const counted = <span className="desk:hidden"> chi bộ đã công nhận</span>;
const nameOf = ({ parts }: Sentence) => parts.filter((part) => typeof part === "string").join("");

/** The table by unit as it was taken over, each number open to its list; what differs now is told below it. */
export function ReportTable({ id, saved: { basis, seq }, drifts, ground, take }: ReportTableProps) {
  const total = basis.find(({ key }) => key === `row ${ground.unit.id}`);
  const rows = basis.filter((row) => row !== total);
  const figure = (row: Sentence | undefined, index: number) => {
    const said = row && saidIn(row)[index];
    return said && <SaidLink said={said} ground={ground} />;
  };
  const all: Column<Sentence>[] = [
    { key: "unit", head: "Đơn vị", rowHead: true, cell: nameOf, total: total ? nameOf(total) : "" },
    ...columns.map(({ figure: key, head }, index): Column<Sentence> => ({ key, head, number: true, ...(key === "ratio" && { phone: "aside" }), ...(key === "recognised" && { phone: "under" }), cell: (row) => <>{figure(row, index)}{key === "recognised" && counted}</>, total: <>{figure(total, index)}{key === "recognised" && counted}</> })),
  ];
  return (
    <div className="report-part py-4">
      <DataTable caption="Số liệu theo đơn vị, như khi lập báo cáo" columns={all} rows={rows} rowKey={({ key }) => key} />
      {drifts.length > 0 && (
        <div className="no-print mt-3 grid gap-1 border-l-3 border-clay bg-clay-tint px-4 py-3">
          <ul className="text-small">{drifts.map(({ key, stands, changes }) => <li key={key}><b>{stands}</b>: {changes.map(sayChange).join("; ")}.</li>)}</ul>
          {take && <TakeForm action={take} fields={{ id, paragraph: "table", seq: String(seq), key: "table" }} label="Lấy bảng mới" />}
        </div>
      )}
    </div>
  );
}

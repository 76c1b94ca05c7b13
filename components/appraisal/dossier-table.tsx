import { CellName } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { StatusMark } from "@/components/ui/status-mark";
import type { AppraisalRow } from "@/lib/domain/appraisal/view";
import { showDay } from "@/lib/domain/day";

const columns: Column<AppraisalRow>[] = [
  { key: "cell", head: "Chi bộ", rowHead: true, cell: (row) => <CellName cell={row.cell} parent={row.parent} href={`/registrations/${row.id}`} /> },
  { key: "year", head: "Năm", cell: ({ year }) => year, optional: true, phone: "hide" },
  { key: "status", head: "Bước", cell: ({ status }) => <StatusMark status={status} />, phone: "aside" },
  { key: "since", head: "Từ ngày", cell: ({ since }) => <><span className="desk:hidden">Từ ngày </span>{showDay(since)}</> },
  { key: "due", head: "Hạn", cell: ({ dueOn }) => (dueOn ? <><span className="desk:hidden">Hạn </span>{showDay(dueOn)}</> : "–") },
  { key: "sitting", head: "Phiên họp", cell: ({ sitting }) => (sitting ? <PlainLink href={`/appraisals/${sitting}`}>Đang họp</PlainLink> : <span className="phone:hidden">–</span>) },
  { key: "holder", head: "Người giữ", cell: ({ holder }) => holder ?? "Chưa có", optional: true },
];

/** Dossiers that wait for a team or lie with one. */
export const DossierTable = ({ rows }: { rows: readonly AppraisalRow[] }) => (
  <DataTable
    caption="Hồ sơ chờ thẩm định, đang thẩm định, đã trả lại"
    columns={columns}
    rows={rows}
    rowKey={({ id }) => id}
    empty={<EmptyState title="Không có hồ sơ nào chờ thẩm định.">Hồ sơ đến đây khi đảng ủy xã, phường, thị trấn gửi đề nghị.</EmptyState>}
  />
);

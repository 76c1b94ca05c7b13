import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { showDay, showInstant } from "@/lib/domain/day";
import { sayReview } from "@/lib/domain/report/period";
import type { ReportRow } from "@/lib/domain/report/view";

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const columns: Column<ReportRow>[] = [
  { key: "name", head: "Báo cáo", rowHead: true, cell: (row) => <PlainLink href={`/reports/${row.id}`}>{capital(sayReview(row))}</PlainLink> },
  { key: "on", head: "Số liệu đến hết", phone: "aside", cell: ({ on }) => <span className="whitespace-nowrap">{showDay(on)}</span> },
  { key: "begun", head: "Lập lúc", phone: "hide", cell: ({ begunAt, by }) => <>{showInstant(begunAt)}<span className="block text-small text-ink-3">{by}</span></> },
  { key: "written", head: "Sửa lần cuối", cell: ({ writtenAt, writtenBy }) => <>{showInstant(writtenAt)}<span className="block text-small text-ink-3">{writtenBy}</span></> },
];

/** The reviews of a unit, the newest day first. */
export const ReportsTable = ({ rows }: { rows: readonly ReportRow[] }) => (
  <DataTable caption="Báo cáo sơ kết, tổng kết" columns={columns} rows={rows} rowKey={({ id }) => id} empty={<EmptyState title="Chưa có báo cáo nào.">Chọn kỳ và ngày ở trên. Dự thảo đầu tiên được viết từ số liệu của ngày đó.</EmptyState>} />
);

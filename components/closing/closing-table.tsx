import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { saySpan } from "@/lib/domain/closing/span";
import type { ClosingRow } from "@/lib/domain/closing/view";
import { showDay, showInstant } from "@/lib/domain/day";

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const columns: Column<ClosingRow>[] = [
  { key: "period", head: "Báo cáo", rowHead: true, cell: (row) => <><PlainLink href={`/closings/${row.id}`}>{capital(saySpan(row))}</PlainLink>{row.seq > 1 && <span className="font-normal text-ink-3">, lần {row.seq}</span>}</> },
  { key: "on", head: "Số liệu đến hết", phone: "aside", cell: ({ on }) => <span className="whitespace-nowrap">{showDay(on)}</span> },
  { key: "closed", head: "Chốt lúc", cell: ({ closedAt, by }) => <>{showInstant(closedAt)}<span className="block text-small text-ink-3">{by}</span></> },
  { key: "state", head: "Tình trạng", phone: "wide", cell: ({ reopening }) => (reopening ? <>Đã mở lại lúc {showInstant(reopening.reopenedAt)}: {reopening.reason}</> : "Đang có hiệu lực") },
];

/** The reports a unit closed, the newest first; those opened again stay with their reason. */
export const ClosingTable = ({ rows }: { rows: readonly ClosingRow[] }) => (
  <DataTable caption="Báo cáo đã chốt" columns={columns} rows={rows} rowKey={({ id }) => id} empty={<EmptyState title="Chưa có báo cáo nào được chốt.">Chốt báo cáo giữ nguyên số liệu của kỳ. Thay đổi về sau hiện thành chênh lệch kèm lý do.</EmptyState>} />
);

import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { showDay } from "@/lib/domain/day";
import { sayBody } from "@/lib/domain/registration/body";
import type { HandoverRow } from "@/lib/domain/registration/handover";
import { statusWords } from "@/lib/domain/registration/words";
import { inSentence, partyName } from "@/lib/domain/unit/party";

const nameOf = ({ cell, parent }: HandoverRow) => [partyName({ ...cell, level: "cell" }), ...(parent ? [inSentence(parent)] : [])].join(", ");

const columns: Column<HandoverRow>[] = [
  { key: "cell", head: "Hồ sơ", rowHead: true, cell: (row) => <>{row.reached ? <PlainLink href={`/registrations/${row.id}`}>{nameOf(row)}</PlainLink> : nameOf(row)}<span className="block text-small font-normal text-ink-3">{`năm ${row.year}, ${statusWords[row.status].toLowerCase()}`}</span></> },
  { key: "from", head: "Bàn giao", cell: ({ handover: { from, holder } }) => <>{sayBody(from)}{holder && <span className="block text-small text-ink-3">{`${holder} giữ`}</span>}</> },
  { key: "to", head: "Nhận", cell: ({ handover: { to, act } }) => <>{sayBody(to)}<span className="block text-small text-ink-3">{act ? `theo văn bản số ${act}` : "theo quy định thẩm quyền"}</span></> },
  { key: "since", head: "Từ ngày", cell: ({ handover: { since } }) => showDay(since), phone: "aside" },
  { key: "due", head: "Hạn giữ nguyên", cell: ({ dueOn }) => (dueOn ? showDay(dueOn) : "–"), phone: "under" },
];

/** Who handed which dossier to whom, at which step and with which deadline. */
export const HandoverTable = ({ rows }: { rows: readonly HandoverRow[] }) => (
  <DataTable
    caption="Hồ sơ chuyển cơ quan xử lý" columns={columns} rows={rows} rowKey={({ id, seq }) => `${id} ${seq}`}
    empty={<EmptyState title="Chưa có hồ sơ nào chuyển cơ quan xử lý.">Khi đơn vị sắp xếp hoặc thẩm quyền đổi, hồ sơ chuyển đi và nhận về ghi ở đây.</EmptyState>}
  />
);

import { DataTable, type Column } from "@/components/ui/data-table";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { Seal } from "@/components/ui/seal";
import { showDay, type Day } from "@/lib/domain/day";
import type { TitleReviewRow } from "@/lib/domain/unit/reorganisation/view";
import { reviewOutcomeWords } from "@/lib/domain/unit/reorganisation/words";

import type { ActAction } from "./act-document";
import { ReviewForm } from "./review-form";

/** The queue: which title, of whom, why it is in question, who carries the cell on, what was decided. */
export function ReviewTable({ rows, action, today }: { rows: readonly TitleReviewRow[]; action: ActAction; today: Day }) {
  const columns: Column<TitleReviewRow>[] = [
    { key: "cell", head: "Trước sắp xếp", rowHead: true, cell: ({ unitId, cell }) => <PlainLink href={`/units/${unitId}`}>{cell}</PlainLink> },
    { key: "title", head: "Danh hiệu", cell: ({ title, heldSince }) => <Seal>{`${title}, từ ${showDay(heldSince)}`}</Seal> },
    { key: "act", head: "Văn bản", cell: ({ act }) => <><PlainLink href={`/units/acts/${act.id}`}>{`Số ${act.number}`}</PlainLink>{`, từ ${showDay(act.effectiveOn)}`}</> },
    { key: "heirs", head: "Sau sắp xếp", cell: ({ heirs }) => (heirs.length === 0 ? "–" : heirs.map(({ id, name }, index) => <span key={id}>{index > 0 && "; "}<PlainLink href={`/units/${id}`}>{name}</PlainLink></span>)) },
    {
      key: "outcome", head: "Kết quả", phone: "act",
      cell: (row) =>
        row.outcome === null ? (
          <Dialog trigger="Xem xét" small title={`Xem xét danh hiệu của ${row.cell}`} consequences={["Ghi kết quả và căn cứ. Danh hiệu chỉ thay đổi khi có quyết định công nhận, thay thế hoặc thu hồi."]}>
            <ReviewForm action={action} id={row.id} from={row.act.effectiveOn} today={today} />
          </Dialog>
        ) : (
          <>{reviewOutcomeWords[row.outcome]}<span className="block text-small text-ink-3">{[row.ground, row.decidedOn && showDay(row.decidedOn), row.decidedBy].filter(Boolean).join(", ")}</span></>
        ),
    },
  ];
  return <DataTable caption="Danh hiệu chờ xem xét sau sắp xếp" columns={columns} rows={rows} rowKey={({ id }) => id} empty={<EmptyState title="Không có danh hiệu nào chờ xem xét." />} />;
}

import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import { sayValue } from "@/lib/domain/target/say";
import { showDay } from "@/lib/domain/day";
import type { Revision, TargetRecord } from "@/lib/domain/target/view";

const columns = (line: TargetRecord): Column<Revision>[] => [
  { key: "value", head: "Chỉ tiêu", rowHead: true, cell: ({ value, base, seq, withdrawn }) => <>{withdrawn && "Bãi bỏ "}<span data-given className={withdrawn ? "text-ink-3 line-through" : ""}>{sayValue({ value, base, groups: line.groups, measure: line.measure })}</span>{seq === 1 && <span className="font-normal text-ink-3"> · giao ban đầu</span>}</> },
  { key: "days", head: "Hiệu lực", phone: "aside", cell: ({ setOn, until }) => <span className="whitespace-nowrap">{until === null ? `từ ${showDay(setOn)}` : until === setOn ? `${showDay(setOn)}, thay trong ngày` : `${showDay(setOn)} đến trước ${showDay(until)}`}</span> },
  { key: "reason", head: "Lý do", phone: "wide", cell: ({ reason, clause }) => <>{reason ?? ""}<span data-given className="block text-small text-ink-3">{clause}</span></> },
  { key: "paper", head: "Văn bản", phone: "wide", cell: ({ resolution }) => <PlainLink href={`/resolutions/${resolution.id}`}>{resolution.number ?? "chưa rõ số"}</PlainLink> },
  { key: "by", head: "Người ghi", phone: "wide", cell: ({ by }) => <span className="text-ink-2">{by ?? "nhập từ đầu"}</span> },
];

/** Every value a line had, the newest first: from which day, why, by which paper and person. */
export const RevisionTable = ({ line }: { line: TargetRecord }) => <DataTable caption="Các lần giao và điều chỉnh" columns={columns(line)} rows={line.revisions} rowKey={({ seq }) => String(seq)} />;

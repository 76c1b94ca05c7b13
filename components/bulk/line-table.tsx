import { CellName } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import { StatusMark } from "@/components/ui/status-mark";
import type { BulkLine } from "@/lib/domain/bulk/view";
import { outcomeWords } from "@/lib/domain/bulk/words";
import { sayRefusal } from "@/lib/domain/words";

const whyOf = ({ foreseen, refusal }: BulkLine) => refusal ?? foreseen;

const columns = (isOver: boolean, hasReasons: boolean): Column<BulkLine>[] => [
  { key: "cell", head: "Chi bộ", rowHead: true, cell: ({ dossier, registrationId }) => (dossier ? <CellName {...dossier} href={`/registrations/${registrationId}`} /> : "Ngoài phạm vi của đồng chí") },
  { key: "year", head: "Năm phấn đấu", number: true, cell: ({ dossier }) => dossier?.year ?? "", phone: "aside" },
  { key: "status", head: isOver ? "Bước hiện nay" : "Đang ở bước", cell: ({ dossier }) => dossier && <StatusMark status={dossier.status} /> },
  ...(isOver ? [{ key: "outcome", head: "Kết quả", cell: ({ outcome }: BulkLine) => (outcome ? outcomeWords[outcome] : "Chưa làm"), phone: "under-aside" as const, className: "desk:whitespace-nowrap" }] : []),
  ...(hasReasons ? [{ key: "why", head: "Lý do", cell: (line: BulkLine) => { const why = whyOf(line); return why && sayRefusal(why); }, phone: "wide" as const }] : []),
];

/** Dossiers of a run with what was foreseen, or what came, of each. */
export const LineTable = ({ caption, lines, isOver = false }: { caption: string; lines: readonly BulkLine[]; isOver?: boolean }) => (
  <DataTable caption={caption} columns={columns(isOver, lines.some((line) => whyOf(line) !== null))} rows={lines} rowKey={({ registrationId }) => registrationId} />
);

"use client";

import { DataTable, type Column } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { showInstant } from "@/lib/domain/day";
import type { MappingSummary } from "@/lib/domain/import/view";
import { kindWords } from "@/lib/domain/import/words";

import type { ImportAction } from "./fix-cell";

function Forget({ id, action }: { id: string; action: ImportAction }) {
  const { form, sentence } = useAct(action);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton kind="secondary" small busyLabel="Đang bỏ…">Bỏ cách đọc</SubmitButton>
      {sentence && <p role="alert" className="text-small font-medium text-red-deep">{sentence}</p>}
    </form>
  );
}

const columns = (action: ImportAction): Column<MappingSummary>[] => [
  { key: "titles", head: "Hàng tiêu đề", rowHead: true, cell: ({ titles }) => <span className="font-normal [overflow-wrap:anywhere]">{titles.join(" · ")}</span> },
  { key: "kind", head: "Số liệu", cell: ({ kind }) => kindWords[kind].label, phone: "under" },
  { key: "unit", head: "Dùng chung trong", cell: ({ unit }) => unit, phone: "under" },
  { key: "by", head: "Người chọn cột", cell: ({ by }) => by, phone: "under" },
  { key: "at", head: "Lúc", number: true, cell: ({ at }) => showInstant(at), phone: "under" },
  { key: "forget", head: "Việc", cell: ({ id }) => <Forget id={id} action={action} />, phone: "wide" },
];

/** Sheets whose columns somebody chose by hand, each to be forgotten. */
export const MappingTable = ({ rows, action }: { rows: readonly MappingSummary[]; action: ImportAction }) => (
  <DataTable caption="Cách đọc cột đã nhớ" columns={columns(action)} rows={rows} rowKey={({ id }) => id} />
);

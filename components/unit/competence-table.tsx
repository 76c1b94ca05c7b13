import { DataTable, type Column } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { addDays, showDay, type Day } from "@/lib/domain/day";
import { stageWords } from "@/lib/domain/unit/competence";
import type { CompetenceView } from "@/lib/domain/unit/view";

const columns: Column<CompetenceView>[] = [
  { key: "stage", head: "Bước", rowHead: true, cell: ({ stage }) => stageWords[stage] },
  { key: "body", head: "Cơ quan", cell: ({ body, toConfirm }) => <>{body}{toConfirm && <span className="block text-small text-ink-3">Cần cơ quan xác nhận</span>}</> },
  { key: "from", head: "Từ ngày", cell: ({ from }) => showDay(from), phone: "under" },
  { key: "until", head: "Đến hết", cell: ({ until }) => (until ? showDay(addDays(until, -1)) : "–"), phone: "hide" },
];

/** Which body acts for the unit at each step, on the day. */
export function CompetenceTable({ competences, on, sample }: { competences: readonly CompetenceView[]; on: Day; sample: boolean }) {
  return (
    <Section title="Cơ quan có thẩm quyền" note={`tại ngày ${showDay(on)}${sample ? ", minh họa" : ""}`}>
      <DataTable
        caption={`Cơ quan có thẩm quyền ở từng bước tại ngày ${showDay(on)}`}
        columns={columns}
        rows={competences}
        rowKey={({ stage }) => stage}
        empty={<p className="px-6 py-8 text-ink-3">Chưa ghi cơ quan nào có thẩm quyền vào ngày này.</p>}
      />
    </Section>
  );
}

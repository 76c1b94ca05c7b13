import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import type { Trial, TrialRow } from "@/lib/domain/criteria/trial";
import { showCount } from "@/lib/domain/ratio";

import { verdictHands, verdictMeans } from "./explained-verdict";
import { Outcome } from "./outcome";

/** What is listed; counts above are of all. */
const most = 100;

const columnsOf = (inForce: { version: number } | null): Column<TrialRow>[] => [
  {
    key: "unit",
    head: "Đơn vị",
    rowHead: true,
    cell: ({ id, name, parentName, dossierId }) => (
      <>
        <PlainLink href={dossierId ? `/registrations/${dossierId}` : `/units/${id}`}>{name}</PlainLink>
        {parentName && <span className="block text-small font-normal text-ink-3">{parentName}</span>}
      </>
    ),
    className: "desk:w-[22%]",
  },
  { key: "outcome", head: "Theo bản này", phone: "aside", cell: ({ verdict }) => <Outcome outcome={verdict.outcome} />, className: "desk:w-40" },
  ...(inForce ? [{ key: "now", head: `Theo bản ${inForce.version}`, cell: ({ now }: TrialRow) => now && <Outcome outcome={now} />, className: "desk:w-40" } satisfies Column<TrialRow>] : []),
  { key: "why", head: "Vì sao", means: verdictMeans, phone: "wide", cell: ({ verdict }) => <Why clauses={verdict.failing.length > 0 ? verdict.failing : verdict.open} /> },
];

const Why = ({ clauses }: { clauses: TrialRow["verdict"]["failing"] }) => (
  <ul className="grid gap-1 text-small">{clauses.map(({ sentence }) => <li key={sentence}>{sentence}.</li>)}</ul>
);

/** Unit by unit: the outcome, and each failing clause in its own words. Those that change stand first. */
export function TrialTable({ trial: { rows }, year, dossiers, inForce }: { trial: Trial; year: number; dossiers: boolean; inForce: { version: number } | null }) {
  return (
    <Section title="Từng đơn vị" {...(rows.length > most && { note: `${showCount(most)} trên ${showCount(rows.length)} đơn vị, nơi có kết quả thay đổi và chưa đạt đứng trước` })}>
      <DataTable
        caption="Kết quả thử từng đơn vị"
        columns={columnsOf(inForce)}
        rows={rows.slice(0, most)}
        rowKey={({ id }) => id}
        explains={{ who: verdictHands }}
        empty={dossiers ? <EmptyState title="Chưa có hồ sơ để thử.">Không có chi bộ nào đăng ký danh hiệu này cho năm {year}.</EmptyState> : <EmptyState title="Chưa có số liệu để thử.">Chưa chi bộ nào có số liệu năm {year}.</EmptyState>}
      />
    </Section>
  );
}

import { PaperLinks } from "@/components/document/paper-links";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import type { PaperOfBatch } from "@/lib/domain/document/batch";

type Row = PaperOfBatch & { href: string; file: string };

/** The proposals and minutes a decision rests on, each as a file, and all of them with the decision as one. */
export function BatchSection({ decisionId, proposals, minutes, pdf }: { decisionId: string; proposals: readonly PaperOfBatch[]; minutes: readonly PaperOfBatch[]; pdf: boolean }) {
  const rows: Row[] = [
    ...proposals.map((paper) => ({ ...paper, href: `/papers/${paper.id}`, file: `/api/documents/papers/${paper.id}` })),
    ...minutes.map((paper) => ({ ...paper, href: `/appraisals/${paper.id}`, file: `/api/documents/minutes/${paper.id}` })),
  ];
  const whole = `/api/documents/decisions/${decisionId}/batch`;
  const columns: Column<Row>[] = [
    { key: "title", head: "Văn bản", rowHead: true, cell: ({ href, title }) => <PlainLink href={href}>{title}</PlainLink> },
    { key: "about", head: "Cơ quan, chi bộ", cell: ({ about }) => about },
    { key: "file", head: <span className="sr-only">Tệp</span>, cell: ({ file }) => <span className="no-print flex flex-wrap justify-end gap-1 phone:justify-start"><PaperLinks href={file} pdf={pdf} /></span>, phone: "act" },
  ];
  return (
    <Section title="Tờ trình và biên bản của đợt này">
      <div className="no-print mb-3 flex flex-wrap items-center gap-2">
        <ButtonLink small icon="save" href={whole} download>Tải cả bộ, Word</ButtonLink>
        {pdf && <ButtonLink small kind="quiet" icon="save" href={`${whole}?format=pdf`} download>Tải cả bộ, PDF</ButtonLink>}
        <span className="text-small text-ink-3">Một tệp nén gồm quyết định, các tờ trình và biên bản thẩm định.</span>
      </div>
      <DataTable caption="Tờ trình và biên bản thẩm định của các chi bộ trong quyết định" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Section>
  );
}

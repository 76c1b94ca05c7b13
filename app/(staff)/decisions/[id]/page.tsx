import { PaperLinks } from "@/components/document/paper-links";
import { PlainLink } from "@/components/ui/plain-link";
import { notFound } from "next/navigation";
import { z } from "zod";

import { readTold } from "@/app/told";
import { BatchSection } from "@/components/decision/batch-section";
import { ScanSection } from "@/components/decision/scan-section";
import { EffectMark } from "@/components/decision/effect-mark";
import { sayAbove } from "@/components/registration/cell-name";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { printsPdf } from "@/lib/access/paper-pdf";
import { currentScope, demand } from "@/lib/access/session";
import { sayDay, showDay, showInstant } from "@/lib/domain/day";
import { sayDecision, showNumber } from "@/lib/domain/decision/numbering";
import type { DecisionViewLine } from "@/lib/domain/decision/view";
import { effectWords, passiveWords } from "@/lib/domain/decision/words";
import { showCount } from "@/lib/domain/ratio";
import type { PaperLine } from "@/lib/domain/registration/view";
import { partyName } from "@/lib/domain/unit/party";
import { getDecision } from "@/lib/queries/get-decision";
import { listMinutesFor } from "@/lib/queries/list-minutes-for";
import { listProposalsFor } from "@/lib/queries/list-proposals-for";
import { listScans } from "@/lib/queries/list-scans";

export const metadata = { title: "Quyết định" };

/** A decision as signed, line by line, and what later decisions made of it. */
export default async function DecisionPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ told?: string | string[] }> }) {
  const scope = await currentScope();
  demand(scope, "decision.read");
  const { id } = await params;
  const decision = z.uuid().safeParse(id).success ? await getDecision(scope, id) : null;
  if (!decision) notFound();

  const scans = await listScans(scope, decision.id);
  const dossiers = decision.lines.flatMap(({ registrationId }) => registrationId ?? []);
  const proposals = dossiers.length > 0 ? await listProposalsFor(scope, dossiers) : [];
  const minutes = dossiers.length > 0 ? await listMinutesFor(scope, dossiers) : [];
  const told = await readTold((await searchParams).told);
  const titles = [...new Map(decision.lines.map(({ title }) => [title.id, title.name])).values()];
  return (
    <>
      <PageTitle title={`Quyết định số ${showNumber(decision)}`} crumbs={[{ label: "Sổ quyết định", href: "/decisions" }, { label: `Số ${showNumber(decision)}` }]} note={decision.subject}>
        <PaperLinks href={`/api/documents/decisions/${decision.id}`} pdf={printsPdf()} />
        <PrintButton />
      </PageTitle>
      <Facts
        kind="list"
        items={[
          { term: "Cơ quan ban hành", value: decision.issuer },
          { term: "Ngày ký", value: sayDay(decision.decidedOn) },
          { term: "Người ký", value: [decision.signer, decision.capacity].filter((words) => words !== "").join(", ") },
          ...(decision.grounds.length > 0 ? [{ term: "Căn cứ", value: <ul>{decision.grounds.map((ground) => <li key={ground}>{ground}</li>)}</ul> }] : []),
          { term: "Nhiệm kỳ", value: decision.termId.replace("-", "–") },
          ...(decision.recorded ? [{ term: "Ghi vào sổ", value: `${decision.recorded.by}, lúc ${showInstant(decision.recorded.at)}` }] : []),
          ...(titles.length > 0 ? [{ term: "Danh hiệu", value: titles.join("; ") }] : []),
        ]}
      />
      <Section title="Chi bộ trong quyết định" {...(decision.more && { note: "Chỉ hiện các chi bộ trong phạm vi của đồng chí." })}>
        <DataTable
          caption={`Các chi bộ trong quyết định số ${showNumber(decision)}`}
          columns={columns(`${showCount(decision.lines.length)} chi bộ`)}
          rows={decision.lines}
          rowKey={(line) => line.id}
          empty={<p className="px-6 py-10 text-ink-3">Không có chi bộ nào của quyết định này trong phạm vi của đồng chí.</p>}
        />
      </Section>
      {proposals.length + minutes.length > 0 && <BatchSection decisionId={decision.id} proposals={proposals} minutes={minutes} pdf={printsPdf()} />}
      {scans && <ScanSection decisionId={decision.id} view={scans} told={told?.answer ?? null} />}
    </>
  );
}

const columns = (total: string): Column<DecisionViewLine>[] => [
  { key: "name", head: "Chi bộ, tên như đã ký", rowHead: true, cell: (line) => <Signed line={line} />, total: "Cộng" },
  { key: "effect", head: "Nội dung", cell: ({ effect, held }) => <EffectMark effect={effect} held={held} />, total, phone: "aside" },
  { key: "about", head: "Quyết định liên quan", cell: (line) => <Related line={line} />, phone: "under" },
  { key: "dossier", head: <span className="sr-only">Hồ sơ</span>, cell: ({ registrationId }) => registrationId && <PlainLink href={`/registrations/${registrationId}`}>Hồ sơ đăng ký</PlainLink>, phone: "act" },
];

/** The name on paper first; what the cell is called today only where it differs. */
function Signed({ line: { nameAsSigned, today } }: { line: DecisionViewLine }) {
  const name = today && partyName({ ...today.cell, level: "cell" });
  const same = name !== null && nameAsSigned.toLowerCase().startsWith(name.toLowerCase());
  const above = sayAbove(today?.parent ?? null);
  const note = name === null ? "Chi bộ đã kết thúc hoạt động." : !same ? `Nay là ${name}, ${above}` : nameAsSigned.toLowerCase().includes(above.toLowerCase()) ? null : above;
  return (
    <>
      {nameAsSigned}
      {note && <span className="block text-small font-normal text-ink-3">{note}</span>}
    </>
  );
}

const Paper = ({ paper, words }: { paper: PaperLine; words: string }) => (
  <span className="block">{words} theo <PlainLink href={`/decisions/${paper.decisionId}`}>{sayDecision(paper).replace("Quyết định", "quyết định")}</PlainLink></span>
);

function Related({ line: { affects, affectedBy, effect, reason, registerFrom } }: { line: DecisionViewLine }) {
  if (!affects && affectedBy.length === 0 && !reason) return <span className="phone:hidden">–</span>;
  return (
    <>
      {affects && <span className="block">{effectWords[effect]} nội dung của <PlainLink href={`/decisions/${affects.decisionId}`}>{sayDecision(affects).replace("Quyết định", "quyết định")}</PlainLink></span>}
      {affectedBy.map((paper) => <Paper key={`${paper.decisionId} ${paper.effect}`} paper={paper} words={passiveWords[paper.effect]} />)}
      {reason && <span className="block text-small text-ink-3">Lý do: {reason}</span>}
      {registerFrom && <span className="block text-small text-ink-3">Được đăng ký lại từ {showDay(registerFrom)}</span>}
    </>
  );
}

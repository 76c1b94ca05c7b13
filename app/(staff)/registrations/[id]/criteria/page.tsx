import { notFound } from "next/navigation";
import { z } from "zod";

import { ChangeTable } from "@/components/criteria/change-table";
import { MoveDossier } from "@/components/criteria/move-dossier";
import { ExplainedVerdict } from "@/components/criteria/explained-verdict";
import { Outcome } from "@/components/criteria/outcome";
import { SideBySide } from "@/components/criteria/side-by-side";
import { HistoryList } from "@/components/ui/history-list";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { currentScope, demandDossier } from "@/lib/access/session";
import { sayCodes } from "@/lib/domain/criteria/answer";
import type { DossierCriteria } from "@/lib/domain/criteria/view";
import { showDay } from "@/lib/domain/day";
import { sayAssessment } from "@/lib/domain/criteria/words";
import { getCriteriaDesk } from "@/lib/queries/get-dossier-criteria";

import { move, rule, word } from "./actions";

export const metadata = { title: "Tiêu chuẩn của hồ sơ" };

/** A dossier criterion by criterion, the cell, its commune and the verdict side by side; and what a newer set would change. */
export default async function DossierCriteriaPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demandDossier(scope, "registration.read");
  const { id } = await params;
  const dossier = z.uuid().safeParse(id).success ? await getCriteriaDesk(scope, id) : null;
  if (!dossier) notFound();

  const { cell, year, set, verdict, newer, moves, assessment, sent, missing } = dossier;
  return (
    <>
      <PageTitle
        title="Tiêu chuẩn của hồ sơ"
        crumbs={[{ label: cell.name, href: `/registrations/${id}` }, { label: `Năm ${year}` }]}
        note={`${cell.name}, xét theo ${set.name}, bản ${set.version}.`}
      >
        <PrintButton />
      </PageTitle>
      <p className="border-t border-line pt-3">Theo các câu trả lời và số liệu năm {year}: <Outcome outcome={verdict.outcome} /></p>
      <p className="mt-1 text-ink-2">{sayAssessment(assessment, sent)}</p>
      {verdict.failing.length > 0 && <ExplainedVerdict><ul className="mt-2 grid gap-1">{verdict.failing.map(({ sentence }) => <li key={sentence}>{sentence}.</li>)}</ul></ExplainedVerdict>}
      {missing.length > 0 && <p className="mt-1 text-clay">Còn thiếu minh chứng: {sayCodes(missing.map(({ code }) => code))}.</p>}
      {newer && <Newer dossier={dossier} newer={newer} />}
      <ExplainedVerdict><SideBySide dossier={dossier} actions={{ word, rule }} /></ExplainedVerdict>
      {moves.length > 0 && (
        <Section title="Các lần chuyển bộ tiêu chí">
          <HistoryList items={moves.map(({ on, who, reason, from, to }) => ({ when: showDay(on), what: `${from === null ? "" : `Từ bản ${from} `}sang bản ${to}. Lý do: ${reason}`, who }))} />
        </Section>
      )}
    </>
  );
}

function Newer({ dossier: { registrationId, set, mayMove }, newer }: { dossier: DossierCriteria; newer: NonNullable<DossierCriteria["newer"]> }) {
  return (
    <Section title={`Bản ${newer.version} đang áp dụng`} note={<>Theo bản này: <Outcome outcome={newer.verdict.outcome} /></>}>
      <ChangeTable changes={newer.changes} before={`Bản ${set.version}`} after={`Bản ${newer.version}`} />
      {mayMove && <div className="no-print mt-4"><MoveDossier action={move} registrationId={registrationId} from={set} to={newer} /></div>}
    </Section>
  );
}

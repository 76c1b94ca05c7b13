import { notFound } from "next/navigation";
import { z } from "zod";

import { ChangeTable } from "@/components/criteria/change-table";
import { JudgedTable } from "@/components/criteria/judged-table";
import { MoveDossier } from "@/components/criteria/move-dossier";
import { Outcome } from "@/components/criteria/outcome";
import { HistoryList } from "@/components/ui/history-list";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import type { DossierCriteria } from "@/lib/domain/criteria/view";
import { showDay } from "@/lib/domain/day";
import { getDossierCriteria } from "@/lib/queries/get-dossier-criteria";

import { move } from "./actions";

export const metadata = { title: "Tiêu chuẩn của hồ sơ" };

/** A dossier criterion by criterion, as far as the year's figures tell; and what a newer set would change. */
export default async function DossierCriteriaPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "registration.read");
  const { id } = await params;
  const dossier = z.uuid().safeParse(id).success ? await getDossierCriteria(scope, id) : null;
  if (!dossier) notFound();

  const { cell, year, set, verdict, newer, moves } = dossier;
  return (
    <>
      <PageTitle
        title="Tiêu chuẩn của hồ sơ"
        crumbs={[{ label: cell.name, href: `/registrations/${id}` }, { label: `Năm ${year}` }]}
        note={`${cell.name}, xét theo ${set.name}, bản ${set.version}. Tiêu chí do người xét kết luận còn để trống ở đây.`}
      >
        <PrintButton />
      </PageTitle>
      <p className="border-t border-line pt-3">Theo số liệu năm {year}: <Outcome outcome={verdict.outcome} /></p>
      {verdict.failing.length > 0 && <ul className="mt-2 grid gap-1">{verdict.failing.map(({ sentence }) => <li key={sentence}>{sentence}.</li>)}</ul>}
      {newer && <Newer dossier={dossier} newer={newer} />}
      <JudgedTable content={set.content} verdict={verdict} />
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

import { notFound } from "next/navigation";
import { z } from "zod";

import { readTold } from "@/app/told";
import { Refused } from "@/components/registration/refused";
import { PlainFinding } from "@/components/survey/plain-finding";
import { PlainPhoto } from "@/components/survey/plain-photo";
import { SurveySheet } from "@/components/survey/survey-sheet";
import { SurveyTable } from "@/components/survey/survey-table";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { currentScope, demandDossier } from "@/lib/access/session";
import { mayAnywhere } from "@/lib/access/scope";
import { sayRefusal } from "@/lib/domain/words";
import { getSurvey } from "@/lib/queries/get-survey";

import { record, recordPlain, removePhoto } from "./actions";

export const metadata = { title: "Khảo sát thực địa" };

/** The survey of a dossier's cell on site: written down by a member of the team criterion by criterion, read by the others. */
export default async function SurveyPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ told?: string | string[] }> }) {
  const scope = await currentScope();
  demandDossier(scope, "appraisal.read");
  const { id } = await params;
  const view = z.uuid().safeParse(id).success ? await getSurvey(scope, id) : null;
  if (!view) notFound();

  const { cell, year, sections, closed } = view;
  const told = await readTold((await searchParams).told);
  const toldFinding = told && "note" in told.typed ? told : null;
  const toldPhoto = toldFinding ? null : told;
  return (
    <>
      <PageTitle title="Khảo sát thực địa" crumbs={[{ label: "Thẩm định", ...(mayAnywhere(scope, "appraisal.read") && { href: "/appraisals" }) }, { label: cell.name, href: `/registrations/${id}` }, { label: "Khảo sát" }]} note={`${cell.name}, năm ${year}.${closed ? "" : " Ghi đến đâu lưu đến đó."}`}>
        {mayAnywhere(scope, "appraisal.read") && <ButtonLink small kind="quiet" icon="file" href={`/api/documents/survey-form/${id}`} download>Mẫu để ghi tay</ButtonLink>}
        {closed && <PrintButton />}
      </PageTitle>
      {closed ? (
        <>
          {mayAnywhere(scope, "registration.appraise") && <Notice>{sayRefusal(closed)}</Notice>}
          <SurveyTable sections={sections} />
        </>
      ) : (
        <>
          {told && <div className="mb-6"><Refused answer={told.answer} /></div>}
          <div className="noscript:hidden"><SurveySheet view={view} actions={{ record, removePhoto }} /></div>
          <noscript>
            <SurveyTable sections={sections} />
            <Section id="ghi-ket-qua" title="Ghi kết quả một tiêu chí"><PlainFinding view={view} action={recordPlain} told={toldFinding} /></Section>
            <Section id="gui-anh" title="Gửi ảnh"><PlainPhoto view={view} told={toldPhoto} /></Section>
          </noscript>
        </>
      )}
    </>
  );
}

import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { sayCodes } from "@/lib/domain/criteria/answer";
import type { DossierCriteria } from "@/lib/domain/criteria/view";
import { sayAssessment } from "@/lib/domain/criteria/words";

import { ExplainedVerdict } from "./explained-verdict";
import { Outcome } from "./outcome";

/** On the dossier's page: the set it is held against, what fails by the answers and the year's figures, the way to each criterion. */
export function DossierSection({ dossier }: { dossier: DossierCriteria }) {
  const { registrationId, cell, year, hasFigures, isGuest, set, verdict, newer, mayMove, assessment, sent, missing } = dossier;
  return (
    <Section title="Tiêu chuẩn" note={<PlainLink href={`/registrations/${registrationId}/criteria`}>Xem từng tiêu chí</PlainLink>}>
      <div className="border-t border-line pt-3">
        <p>
          Xét theo {isGuest ? `${set.name}, bản ${set.version}` : <PlainLink href={`/titles/${set.id}`}>{set.name}, bản {set.version}</PlainLink>}, theo các câu trả lời và {isGuest ? `số liệu năm ${year}` : <PlainLink href={`/units/${cell.id}/figures?year=${year}`}>số liệu năm {year}</PlainLink>}: <Outcome outcome={verdict.outcome} />
        </p>
        <p className="mt-1 text-ink-2">{sayAssessment(assessment, sent)}</p>
        {missing.length > 0 && <p className="mt-1 text-clay">Còn thiếu minh chứng: {sayCodes(missing.map(({ code }) => code))}.</p>}
        {!hasFigures && <p className="mt-1 text-ink-2">Chi bộ chưa có số liệu năm {year}.</p>}
        {verdict.failing.length > 0 && <ExplainedVerdict><ul className="mt-2 grid gap-1">{verdict.failing.map(({ sentence }) => <li key={sentence}>{sentence}.</li>)}</ul></ExplainedVerdict>}
        {newer && <p className="mt-2 text-clay">Đã có bản {newer.version} đang áp dụng. {mayMove ? <PlainLink href={`/registrations/${registrationId}/criteria`}>Xem điểm khác và chuyển hồ sơ</PlainLink> : "Hồ sơ này vẫn theo bản cũ."}</p>}
      </div>
    </Section>
  );
}

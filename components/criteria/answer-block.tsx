"use client";

import { OfferEvidence } from "@/components/evidence/offer-evidence";
import { Icon } from "@/components/ui/icon";
import { KeptNote } from "@/components/ui/kept-note";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { TextArea } from "@/components/ui/text-field";
import type { SaveAction } from "@/components/ui/use-kept";
import type { AskedCriterion } from "@/lib/domain/criteria/answer";
import type { AnswerRow } from "@/lib/domain/criteria/view";
import { showDay, type Day } from "@/lib/domain/day";

import { AnswerChoices } from "./answer-choices";
import { useAnswer, type Draft } from "./use-answer";

type Props = { registrationId: string; row: AnswerRow & { criterion: AskedCriterion }; action: SaveAction; today: Day; onKept: (criterion: string) => void };

const groundWords = (draft: Draft) =>
  draft.kind === "not_applicable" ? { label: "Vì sao không áp dụng?", hint: "Cấp xã đọc rồi duyệt hoặc không duyệt." } : { label: "Căn cứ, ghi ngắn", hint: "Ví dụ: Đã học 4 đợt, vắng 1 đảng viên có lý do." };

/** One criterion: what it asks, the answer, a short ground, its papers. Kept as it is filled in. */
export function AnswerBlock({ registrationId, row, action, today, onKept }: Props) {
  const { criterion, told, papers } = row;
  const { draft, keeping, change, send } = useAnswer({ registrationId, criterion: criterion.code, told, action, onKept });
  const owes = criterion.evidence && draft.kind !== null && draft.kind !== "unmet" && draft.kind !== "not_applicable";
  return (
    <section id={`tieu-chi-${criterion.code}`} aria-labelledby={`tieu-chi-${criterion.code}-ten`} className="scroll-mt-4 border-t border-line-strong py-6">
      <h3 id={`tieu-chi-${criterion.code}-ten`} className="mb-4">{criterion.code}. {criterion.wording}</h3>
      {told?.ruling && <Notice tone={told.ruling.isApproved ? "good" : "warn"}>{told.ruling.isApproved ? "Cấp xã duyệt không áp dụng" : "Cấp xã không duyệt, chi bộ trả lời lại"}, ngày {showDay(told.ruling.on)}. Lý do: {told.ruling.reason}</Notice>}
      <div className="grid max-w-measure gap-4">
        <AnswerChoices criterion={criterion} draft={draft} error={keeping.errors["points"] ?? keeping.errors["kind"]} change={change} send={() => void send()} />
        {draft.kind !== null && <TextArea name={`ground-${criterion.code}`} rows={2} maxLength={500} optional={draft.kind !== "not_applicable"} {...groundWords(draft)} value={draft.ground} error={keeping.errors["ground"]} onChange={({ currentTarget }) => change({ ground: currentTarget.value })} onBlur={() => void send()} />}
        {criterion.evidence && (papers.length > 0 || owes) && (
          <div>
            <p className="font-semibold">Minh chứng</p>
            {papers.length > 0 ? <ul className="mb-2">{papers.map(({ id, title }) => <li key={id} className="flex items-start gap-2"><Icon name="clip" className="mt-[0.3em]" />{title}</li>)}</ul> : <p className="mb-2 text-clay">Tiêu chí này cần minh chứng. Chưa có giấy tờ nào.</p>}
            <OfferEvidence registrationId={registrationId} criteria={[{ code: criterion.code, wording: criterion.wording }]} criterion={criterion.code} today={today} />
            <noscript><PlainLink href={`/registrations/${registrationId}#minh-chung`}>Gửi minh chứng ở trang hồ sơ</PlainLink></noscript>
          </div>
        )}
        <KeptNote keeping={keeping} isBegun={draft.kind !== null} wants={draft.kind === "not_applicable" && draft.ground.trim() === "" ? "Ghi lý do thì câu trả lời mới được lưu." : null} again={() => void send()} />
      </div>
    </section>
  );
}

"use client";

import { useActionState, useState } from "react";

import { DraftButton } from "@/components/document/draft-button";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea, TextField } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import type { Day } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import { owesReason } from "@/lib/domain/decision/schema";
import type { Effect } from "@/lib/domain/decision/title";
import type { Candidate, IssueAnswer, Issuer } from "@/lib/domain/decision/view";
import { consequenceWords, pickWords } from "@/lib/domain/decision/words";
import { showCount } from "@/lib/domain/ratio";
import { sayRefusal } from "@/lib/domain/words";

import { CandidateList } from "./candidate-list";
import { PaperPreview } from "./paper-preview";

type Suggested = { subject: string; signer: string; capacity: string; grounds: readonly string[] };
type IssueFormProps = {
  action: (previous: IssueAnswer | null, form: FormData) => Promise<IssueAnswer>;
  /** Made with the page, so that a form sent twice issues one paper. */
  requestId: string;
  effect: Effect;
  issuer: Issuer;
  titleId: string;
  candidates: readonly Candidate[];
  picked: readonly string[];
  next: number;
  suggested: Suggested;
  registerFrom: Day;
  today: Day;
  more: boolean;
};

const away: IssueAnswer = { errors: {}, refusal: { code: "server-away" }, preview: null };
const usualCapacity = "T/M Ban Thường vụ, Bí thư";

/** Picks the cells, fills the paper, looks at it whole, and only then issues it. What was typed stays until it is issued. */
export function IssueForm({ action, requestId, effect, issuer, titleId, candidates, picked: first, next, suggested, registerFrom, today, more }: IssueFormProps) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const [left, setLeft] = useState<IssueAnswer | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(candidates.flatMap(({ subject }) => (first.includes(subject) ? [subject] : []))));
  const preview = answer?.preview && answer !== left ? answer.preview : null;
  const refusal = answer && answer !== left ? answer.refusal : null;
  const errors = answer && answer !== left ? { ...answer.errors, ...(refusal?.field && { [refusal.field]: sayRefusal(refusal) }) } : {};
  return (
    <form {...byHand(submit)}>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="effect" value={effect} />
      <input type="hidden" name="issuerId" value={issuer.id} />
      <input type="hidden" name="titleId" value={titleId} />
      {refusal && <div className="pt-4"><Notice tone="bad">{Object.values(answer?.errors ?? {})[0] ?? sayRefusal(refusal)}</Notice></div>}
      <div hidden={preview !== null}>
        <div className="grid gap-x-gutter desk:grid-cols-12">
          <Section title={pickWords[effect]} className="desk:col-span-7" note={`Đã chọn ${showCount(picked.size)} trên ${showCount(candidates.length)}${more ? "; còn nữa, tìm theo tên" : ""}`}>
            <CandidateList effect={effect} candidates={candidates} picked={picked} pick={setPicked} />
          </Section>
          <Section title="Nội dung quyết định" className="desk:col-span-5">
            <Paper effect={effect} issuer={issuer} next={next} suggested={suggested} registerFrom={registerFrom} today={today} errors={errors} />
          </Section>
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-4 border-t border-line pt-4">
          <SubmitButton busyLabel="Đang xem lại…" disabled={picked.size === 0}>Xem lại</SubmitButton>
          <p className="text-small text-ink-3">{picked.size === 0 ? "Chọn ít nhất một chi bộ." : consequenceWords[effect]}</p>
        </div>
      </div>
      {preview && (
        <PaperPreview preview={preview}>
          {!preview.refusal && preview.lines.every((line) => !line.refusal) && <SubmitButton name="step" value="issue" busyLabel="Đang ban hành…">Ban hành quyết định</SubmitButton>}
          <Button onClick={() => setLeft(answer)}>Sửa lại</Button>
          <DraftButton action="/api/documents/decision-draft" />
        </PaperPreview>
      )}
    </form>
  );
}

type PaperProps = Pick<IssueFormProps, "effect" | "issuer" | "next" | "suggested" | "registerFrom" | "today"> & { errors: Readonly<Record<string, string>> };

/** Number, day, grounds and signature; what the body's last paper said is offered again. */
function Paper({ effect, issuer, next, suggested, registerFrom, today, errors }: PaperProps) {
  return (
    <div className="grid gap-5">
      <p><span className="block text-small text-ink-3">Cơ quan ban hành</span><b>{issuer.body}</b></p>
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Số quyết định" name="number" inputMode="numeric" required defaultValue={next} hint={`Số tiếp theo: ${showNumber({ number: next, symbol: issuer.symbol })}`} error={errors["number"]} />
        <DayField label="Ngày ký" name="decidedOn" required defaultValue={today} max={today} hint="Ví dụ 30/6/2021." error={errors["decidedOn"]} />
      </div>
      <TextArea label="Trích yếu" name="subject" rows={2} required maxLength={300} defaultValue={suggested.subject} error={errors["subject"]} />
      <TextArea label="Căn cứ" name="grounds" rows={4} required defaultValue={suggested.grounds.join("\n")} hint="Mỗi căn cứ một dòng." error={errors["grounds"]} />
      {effect === "revoke" && <DayField label="Được đăng ký lại từ ngày" name="registerFrom" required defaultValue={registerFrom} hint="Trước ngày này chi bộ chưa đăng ký lại được." error={errors["registerFrom"]} />}
      {owesReason(effect) && <TextArea label="Lý do chung" name="reason" optional rows={2} maxLength={500} hint="Dùng cho chi bộ không ghi lý do riêng." />}
      <TextField label="Họ tên người ký" name="signer" required maxLength={120} defaultValue={suggested.signer} error={errors["signer"]} />
      <TextField label="Thẩm quyền, chức vụ ký" name="capacity" required maxLength={160} defaultValue={suggested.capacity || usualCapacity} error={errors["capacity"]} />
    </div>
  );
}

"use client";

import { useActionState, useState } from "react";

import { ReturnFields } from "@/components/registration/return-form";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { conclusions, departs, type Conclusion } from "@/lib/domain/appraisal/conclusion";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { conclusionWords } from "@/lib/domain/appraisal/words";
import { criteriaOf } from "@/lib/domain/criteria/content";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

type FormAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;

const away = refusedForm({ code: "server-away" });

const consequences = {
  pass: "Hồ sơ chuyển sang bước cho chủ trương. Tổ thẩm định không sửa được nữa, trừ khi được đề nghị thẩm định lại.",
  fail: "Hồ sơ năm nay kết thúc ở đây. Chi bộ có thể đăng ký lại cho năm sau.",
  supplement: "Cấp xã sửa hồ sơ và trả lời từng nội dung. Đồng hồ thẩm định dừng đến khi hồ sơ được gửi lại, khi đó mở phiên mới.",
  adjourned: "Hồ sơ vẫn ở bước thẩm định. Phiếu của lượt chưa đủ không được xem. Lần họp sau mở phiên mới.",
} as const satisfies Record<Conclusion, string>;

/** How a sitting ends. Before the marks carry a conclusion it can only be adjourned. */
export function ConcludeForm({ action, view }: { action: FormAction; view: SittingView }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const isSettled = view.own.act === "conclude";
  const [chosen, setChosen] = useState<Conclusion | null>(isSettled ? null : "adjourned");
  const refusal = answer && !answer.done ? answer.refusal : null;
  const errors: FormAnswer["errors"] = { ...answer?.errors, ...(refusal?.field && { [refusal.field]: sayRefusal(refusal) }) };
  const failing = view.criteria.ruled ? (view.found?.failing ?? null) : null;
  const options = conclusions.map((value) => ({ value, label: conclusionWords[value] }));
  return (
    <form {...byHand(submit)} className="no-print grid gap-5">
      <input type="hidden" name="sittingId" value={view.id} />
      <input type="hidden" name="version" value={view.registration.version} />
      {refusal && <Notice tone="bad">{refusal.code === "invalid-input" ? (Object.values(errors)[0] ?? sayRefusal(refusal)) : sayRefusal(refusal)}</Notice>}
      {isSettled ? (
        <RadioRow legend="Kết luận" name="conclusion" required options={options} error={errors["conclusion"]} onChange={(value) => setChosen(conclusions.find((each) => each === value) ?? null)} />
      ) : (
        <input type="hidden" name="conclusion" value="adjourned" />
      )}
      {chosen && <p className="text-small text-ink-2">{consequences[chosen]}</p>}
      {chosen === "supplement" && <ReturnFields subjects={criteriaOf(view.criteria.content).map(({ wording }) => wording)} dueOn={view.returnBy} errors={errors} />}
      <TextArea label={chosen === "adjourned" ? "Vì sao hoãn" : "Nội dung kết luận"} name="finding" rows={3} required maxLength={500} error={errors["finding"]} />
      {chosen && departs(chosen, failing) && <TextArea label="Vì sao kết luận khác kết quả chấm" name="departure" rows={2} required maxLength={500} error={errors["departure"]} hint={failing && failing.length > 0 ? `Chưa đạt: ${failing.join("; ")}.` : "Theo phiếu chấm, không tiêu chuẩn nào bị thiếu."} />}
      <div><SubmitButton kind={isSettled ? "primary" : "secondary"} busyLabel="Đang lưu…">{chosen === "adjourned" ? "Hoãn phiên" : "Ghi kết luận"}</SubmitButton></div>
    </form>
  );
}

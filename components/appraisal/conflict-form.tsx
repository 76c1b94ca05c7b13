"use client";

import { useActionState } from "react";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

type FormAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;

const away = refusedForm({ code: "server-away" });

/** A member's own word that they have a stake in the dossier. */
export function ConflictForm({ action, registrationId }: { action: FormAction; registrationId: string }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  return (
    <form {...byHand(submit)} className="grid gap-4">
      <input type="hidden" name="id" value={registrationId} />
      {answer && !answer.done && answer.refusal.code !== "invalid-input" && <Notice tone="bad">{sayRefusal(answer.refusal)}</Notice>}
      <TextArea label="Có liên quan thế nào" name="reason" rows={2} required maxLength={500} error={answer?.errors["reason"]} hint="Ví dụ: từng là bí thư chi bộ này. Đã khai thì không chấm hồ sơ này và không rút lại." />
      <div><SubmitButton kind="secondary" busyLabel="Đang lưu…">Khai có liên quan</SubmitButton></div>
    </form>
  );
}

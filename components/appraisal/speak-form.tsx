"use client";

import { useActionState } from "react";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

type FormAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;
type SpeakFormProps = { action: FormAction; sittingId: string; round?: number; name: "said" | "opinion"; label: string; hint: string; most: number; send: string; primary?: boolean };

const away = refusedForm({ code: "server-away" });

/** One text that enters the record of a sitting: what was discussed, or a member's own opinion. */
export function SpeakForm({ action, sittingId, round, name, label, hint, most, send, primary = false }: SpeakFormProps) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  return (
    <form {...byHand(submit)} className="no-print grid gap-4">
      <input type="hidden" name="sittingId" value={sittingId} />
      {round !== undefined && <input type="hidden" name="round" value={round} />}
      {answer && !answer.done && answer.refusal.code !== "invalid-input" && <Notice tone="bad">{sayRefusal(answer.refusal)}</Notice>}
      <TextArea label={label} name={name} rows={4} required maxLength={most} error={answer?.errors[name]} hint={hint} />
      <div><SubmitButton kind={primary ? "primary" : "secondary"} busyLabel="Đang lưu…">{send}</SubmitButton></div>
    </form>
  );
}

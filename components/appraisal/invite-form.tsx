"use client";

import { useActionState } from "react";

import type { FormAction } from "@/components/registration/act-form";
import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { byHand, orAway } from "@/components/ui/use-act";
import type { SittingDesk } from "@/lib/domain/appraisal/sitting-view";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

const away = refusedForm({ code: "server-away" });

/** Who of an invited body may open this one dossier, and until when. */
export function InviteForm({ action, desk: { registration, guests, inviteUntil, today } }: { action: FormAction; desk: SittingDesk }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const refusal = answer && !answer.done ? answer.refusal : null;
  const errors: FormAnswer["errors"] = { ...answer?.errors, ...(refusal?.field && refusal.code !== "invalid-input" && { [refusal.field]: sayRefusal(refusal) }) };
  return (
    <form {...byHand(submit)} className="grid gap-4">
      <input type="hidden" name="registrationId" value={registration.id} />
      {refusal && Object.keys(errors).length === 0 && <Notice tone="bad">{sayRefusal(refusal)}</Notice>}
      <SelectField label="Mời thêm" name="accountId" required defaultValue="" empty="Chọn người" options={guests.map(({ id, name }) => ({ value: id, label: name }))} error={errors["accountId"]} />
      <DayField label="Được xem đến hết ngày" name="lastDay" required min={today} defaultValue={inviteUntil} error={errors["lastDay"]} />
      <p className="text-small text-ink-3">Người được mời chỉ mở được hồ sơ này, minh chứng, kết quả khảo sát và biên bản của nó. Hết ngày thì không mở được nữa.</p>
      <div><SubmitButton kind="secondary" busyLabel="Đang lưu…">Mời xem hồ sơ</SubmitButton></div>
    </form>
  );
}

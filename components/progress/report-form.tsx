"use client";

import { useActionState, useEffect, useRef } from "react";

import { Refused } from "@/components/registration/refused";
import type { FormAction } from "@/components/registration/act-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { sayMonth } from "@/lib/domain/progress/month";
import type { Day } from "@/lib/domain/day";
import type { ReportView } from "@/lib/domain/registration/dossier";
import { refusedForm } from "@/lib/domain/registration/form";

const away = refusedForm({ code: "server-away" });
const fields = ["done", "difficulty", "help"] as const;

/** What was typed stays on this machine until it is sent: the line may be gone, or the battery. */
function useDraft(key: string, isFresh: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const kept = isFresh ? window.localStorage.getItem(key) : null;
    if (!kept || !form.current) return;
    const draft = new URLSearchParams(kept);
    for (const name of fields) {
      const field = form.current.elements.namedItem(name);
      if (field instanceof HTMLTextAreaElement && field.value === "") field.value = draft.get(name) ?? "";
    }
  }, [key, isFresh]);
  const keep = () => {
    if (!form.current) return;
    const typed = new FormData(form.current);
    window.localStorage.setItem(key, new URLSearchParams(fields.map((name) => [name, String(typed.get(name) ?? "")])).toString());
  };
  return { form, keep, forget: () => window.localStorage.removeItem(key) };
}

/** Three questions and one button. */
export function ReportForm({ action, registrationId, month, report }: { action: FormAction; registrationId: string; month: Day; report: ReportView | null }) {
  const { form, keep, forget } = useDraft(`report ${registrationId} ${month}`, report === null);
  const [answer, submit] = useActionState(
    orAway<Awaited<ReturnType<FormAction>>>(async (previous, sent) => {
      const said = await action(previous, sent);
      if (said.done) forget();
      return said;
    }, away),
    null,
  );
  const errors = answer?.errors ?? {};
  return (
    <form ref={form} {...byHand(submit)} onInput={keep} className="grid max-w-measure gap-6">
      <input type="hidden" name="id" value={registrationId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="seen" value={report?.version ?? ""} />
      <Refused answer={answer} />
      {answer?.done && <Notice tone="good" role="status">{`Đã gửi báo cáo ${sayMonth(month)}.`}</Notice>}
      <TextArea label="1. Tháng này đã làm được gì?" name="done" rows={5} required maxLength={2000} defaultValue={report?.done ?? ""} error={errors["done"]} />
      <TextArea label="2. Có khó khăn gì không?" name="difficulty" rows={4} maxLength={2000} placeholder="Không có thì để trống" defaultValue={report?.difficulty ?? ""} error={errors["difficulty"]} />
      <TextArea label="3. Cần cấp trên giúp việc gì?" name="help" rows={4} maxLength={2000} placeholder="Không có thì để trống" defaultValue={report?.help ?? ""} error={errors["help"]} />
      <SubmitButton busyLabel="Đang gửi…" wide>{report ? "Gửi lại báo cáo" : "Gửi báo cáo"}</SubmitButton>
    </form>
  );
}

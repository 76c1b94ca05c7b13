"use client";

import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";

type Start = (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>;

/** Begins the next version of a title and opens it; the draft that is already there is named instead. */
export function StartDraft({ action, titleId, fromId = "", label }: { action: Start; titleId: string; fromId?: string; label: string }) {
  const { sentence, result, form } = useAct(action);
  const draft = result && !result.ok ? result.refusal.values?.["draftId"] : undefined;
  return (
    <form {...form} className="grid justify-items-start gap-3 phone:flex-1 phone:justify-items-stretch">
      <input type="hidden" name="titleId" value={titleId} />
      <input type="hidden" name="fromId" value={fromId} />
      {sentence && <Notice tone="bad">{sentence} {draft !== undefined && <PlainLink href={`/titles/${draft}/edit`}>Mở bản nháp</PlainLink>}</Notice>}
      <SubmitButton kind="secondary" icon="plus" busyLabel="Đang lập…">{label}</SubmitButton>
    </form>
  );
}

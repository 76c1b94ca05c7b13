"use client";

import { ActionBar } from "@/components/ui/action-bar";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { BulkAct } from "@/lib/domain/bulk/act";
import { bulkConsequences, sayBulk } from "@/lib/domain/bulk/words";
import type { Result } from "@/lib/domain/result";

type ConfirmFormProps = { id: string; act: BulkAct; count: number; previewedAt: string; action: (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>> };

/** Confirms what was previewed; what follows is said before the button. */
export function ConfirmForm({ id, act, count, previewedAt, action }: ConfirmFormProps) {
  const { form, sentence } = useAct(action);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="previewedAt" value={previewedAt} />
      <ActionBar says={sentence ? <span role="alert" className="font-medium text-red-deep">{sentence}</span> : bulkConsequences[act]}>
        <ButtonLink href="/work">Không làm</ButtonLink>
        <SubmitButton kind={act === "withdraw" ? "grave" : "primary"} busyLabel="Đang làm…">{sayBulk(act, count)}</SubmitButton>
      </ActionBar>
    </form>
  );
}

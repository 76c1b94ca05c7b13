"use client";

import { ActionBar } from "@/components/ui/action-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";

import type { ImportAction } from "./fix-cell";
import { sayLeaving } from "./leaving";
import { useUnderWay } from "./use-under-way";

/** Takes an applied file back; why it cannot be is said in its place. */
export function UndoForm({ id, says, action }: { id: string; says: string; action: ImportAction }) {
  const { form, sentence, pending } = useAct(action);
  const underWay = useUnderWay(id, pending);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <ActionBar says={sentence ? <span role="alert" className="font-medium text-red-deep">{sentence}</span> : pending ? <span role="status">{sayLeaving(underWay)}</span> : says}>
        <SubmitButton kind="grave" busyLabel="Đang hoàn tác…">Hoàn tác lần nhập này</SubmitButton>
      </ActionBar>
    </form>
  );
}

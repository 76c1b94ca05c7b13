"use client";

import { ActionBar } from "@/components/ui/action-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";

import type { ImportAction } from "./fix-cell";
import { sayLeaving } from "./leaving";
import { useUnderWay } from "./use-under-way";

type ApplyFormProps = { id: string; fingerprint: string; label: string; says: string; action: ImportAction; drop: ImportAction };

/** Confirms what was seen; what follows is said before the button. Without anything to do the file may only be put away. */
export function ApplyForm({ id, fingerprint, label, says, action, drop }: ApplyFormProps) {
  const applied = useAct(action);
  const dropped = useAct(drop);
  const underWay = useUnderWay(id, applied.pending);
  const sentence = applied.sentence ?? dropped.sentence;
  return (
    <ActionBar says={sentence ? <span role="alert" className="font-medium text-red-deep">{sentence}</span> : applied.pending ? <span role="status">{sayLeaving(underWay)}</span> : says}>
      <form {...dropped.form}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton kind="secondary">Bỏ tệp này</SubmitButton>
      </form>
      {label !== "" && (
        <form {...applied.form}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <SubmitButton busyLabel="Đang nhập…">{label}</SubmitButton>
        </form>
      )}
    </ActionBar>
  );
}

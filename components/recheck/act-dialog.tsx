"use client";

import type { ReactNode } from "react";

import type { ButtonKind } from "@/components/ui/button";
import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import type { RecheckAnswer } from "@/lib/domain/recheck/form";
import { sayRefusal } from "@/lib/domain/words";

export type RecheckAction = (previous: RecheckAnswer | null, form: FormData) => Promise<RecheckAnswer>;
export const away: RecheckAnswer = { done: null, skipped: [], refusal: { code: "server-away" }, errors: {} };

/** Each field's own sentence, the refusal's at the field it names. */
export const errorsOf = (answer: RecheckAnswer | null): Readonly<Record<string, string>> => ({ ...answer?.errors, ...(answer?.refusal?.field && { [answer.refusal.field]: sayRefusal(answer.refusal) }) });

type ActDialogProps = {
  action: RecheckAction;
  trigger: ReactNode;
  title: string;
  send: string;
  leave: string;
  kind?: ButtonKind;
  small?: boolean;
  consequences?: readonly string[];
  hidden: Readonly<Record<string, string | number>>;
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
};

/** A short act in a dialog that closes itself when it is done; what was typed stays when it is refused. */
export function ActDialog({ action, trigger, title, send, leave, kind, small, consequences, hidden, children }: ActDialogProps) {
  return (
    <Dialog trigger={trigger} title={title} {...(kind && { kind })} {...(small && { small })} {...(consequences && { consequences })}>
      <ActForm action={action} send={send} leave={leave} hidden={hidden}>{children}</ActForm>
    </Dialog>
  );
}

function ActForm({ action, send, leave, hidden, children }: Pick<ActDialogProps, "action" | "send" | "leave" | "hidden" | "children">) {
  const { answer, form } = useDialogForm(action, away);
  return (
    <form {...form} className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {answer?.refusal && <Notice tone="bad">{Object.values(answer.errors)[0] ?? sayRefusal(answer.refusal)}</Notice>}
      {children(errorsOf(answer))}
      <DialogFoot>
        <SubmitButton busyLabel="Đang ghi…">{send}</SubmitButton>
        <CloseButton>{leave}</CloseButton>
      </DialogFoot>
    </form>
  );
}

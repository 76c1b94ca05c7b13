"use client";

import type { ReactNode } from "react";

import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

export type OfficeAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;

const away = refusedForm({ code: "server-away" });

/** Each field's own sentence, the refusal's at the field it names. */
const errorsOf = (answer: FormAnswer | null): FormAnswer["errors"] =>
  !answer || answer.done ? {} : { ...answer.errors, ...(answer.refusal.field && answer.refusal.code !== "invalid-input" && { [answer.refusal.field]: sayRefusal(answer.refusal) }) };

type OfficeDialogProps = {
  action: OfficeAction;
  trigger: ReactNode;
  title: string;
  send: string;
  leave: string;
  small?: boolean;
  consequences?: readonly string[];
  hidden: Readonly<Record<string, string>>;
  children: (errors: FormAnswer["errors"]) => ReactNode;
};

/** A rule or a day of the calendar in a dialog that closes itself when it is written; what was typed stays when it is refused. */
export function OfficeDialog({ trigger, title, small = true, consequences, ...form }: OfficeDialogProps) {
  return (
    <Dialog trigger={trigger} title={title} small={small} {...(consequences && { consequences })}>
      <OfficeForm {...form} />
    </Dialog>
  );
}

function OfficeForm({ action, send, leave, hidden, children }: Pick<OfficeDialogProps, "action" | "send" | "leave" | "hidden" | "children">) {
  const { answer, form } = useDialogForm(action, away);
  return (
    <form {...form} className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {answer && !answer.done && <Notice tone="bad">{Object.values(answer.errors)[0] ?? sayRefusal(answer.refusal)}</Notice>}
      {children(errorsOf(answer))}
      <DialogFoot>
        <SubmitButton busyLabel="Đang ghi…">{send}</SubmitButton>
        <CloseButton>{leave}</CloseButton>
      </DialogFoot>
    </form>
  );
}

"use client";

import type { ReactNode } from "react";

import { CloseButton } from "@/components/ui/close-button";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

import { Refused } from "./refused";

export type FormAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;
export type SeenRow = { id: string; version: number };

const away = refusedForm({ code: "server-away" });

type ActFormProps = { action: FormAction; row: SeenRow; send: string; leave: string; kind?: "primary" | "grave"; children?: (errors: FormAnswer["errors"]) => ReactNode };

/** A form in a dialog that closes itself when its act is done. */
export function ActForm({ action, row, send, leave, kind = "primary", children }: ActFormProps) {
  const { answer, form } = useDialogForm(action, away);
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <Refused answer={answer} />
      {children?.(answer?.errors ?? {})}
      <DialogFoot>
        <SubmitButton kind={kind} busyLabel="Đang lưu…">{send}</SubmitButton>
        <CloseButton>{leave}</CloseButton>
      </DialogFoot>
    </form>
  );
}

export const Reason = ({ error, label = "Lý do" }: { error: string | undefined; label?: string }) => (
  <TextArea label={label} name="reason" rows={3} required maxLength={500} error={error} hint="Ghi ngắn gọn, người xem lịch sử sẽ đọc được." />
);

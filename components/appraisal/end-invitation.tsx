"use client";

import type { FormAction } from "@/components/registration/act-form";
import { Refused } from "@/components/registration/refused";
import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import type { InvitationView } from "@/lib/domain/invitation/view";
import { refusedForm } from "@/lib/domain/registration/form";

const away = refusedForm({ code: "server-away" });

type EndInvitationProps = { invitation: Pick<InvitationView, "id" | "name">; /** What closes to them. */ closes: "hồ sơ này" | "các hồ sơ của tổ"; action: FormAction };

/** Calls an invitation off before its day. */
export function EndInvitation({ invitation, closes, action }: EndInvitationProps) {
  return (
    <Dialog trigger="Thôi mời…" small title="Thôi mời người này?" consequences={[`${invitation.name} không mở được ${closes} nữa.`, "Nhật ký giữ việc đã mời và đã thôi."]}>
      <EndForm id={invitation.id} action={action} />
    </Dialog>
  );
}

function EndForm({ id, action }: { id: string; action: FormAction }) {
  const { answer, form } = useDialogForm(action, away);
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      <Refused answer={answer} />
      <DialogFoot>
        <SubmitButton busyLabel="Đang lưu…">Thôi mời</SubmitButton>
        <CloseButton>Vẫn mời</CloseButton>
      </DialogFoot>
    </form>
  );
}

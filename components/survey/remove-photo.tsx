"use client";

import type { FormAction } from "@/components/registration/act-form";
import { Refused } from "@/components/registration/refused";
import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import { refusedForm } from "@/lib/domain/registration/form";

const away = refusedForm({ code: "server-away" });

/** Takes back a photo of one's own. */
export function RemovePhoto(props: { id: string; action: FormAction }) {
  return (
    <Dialog trigger="Bỏ…" small title="Bỏ ảnh này khỏi khảo sát?" consequences={["Ảnh không còn đi cùng hồ sơ.", "Nhật ký ghi lại việc bỏ."]}>
      <RemoveForm {...props} />
    </Dialog>
  );
}

function RemoveForm({ id, action }: { id: string; action: FormAction }) {
  const { answer, form } = useDialogForm(action, away);
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      <Refused answer={answer} />
      <DialogFoot>
        <SubmitButton busyLabel="Đang bỏ…">Bỏ ảnh</SubmitButton>
        <CloseButton>Giữ lại</CloseButton>
      </DialogFoot>
    </form>
  );
}

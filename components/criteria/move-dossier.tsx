"use client";

import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";

type MoveDossierProps = {
  action: (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>;
  registrationId: string;
  from: { id: string; version: number };
  to: { id: string; version: number };
};

/** Takes a dossier to the newer set, once what changes was read; the reason stays in the record. */
export function MoveDossier({ to, from, ...move }: MoveDossierProps) {
  return (
    <Dialog trigger={`Chuyển sang bản ${to.version}…`} kind="primary" title={`Chuyển hồ sơ sang bản ${to.version}?`} consequences={[`Hồ sơ được xét theo bản ${to.version} thay cho bản ${from.version}.`, "Không chuyển ngược lại bản cũ được."]}>
      <MoveForm {...move} from={from} to={to} />
    </Dialog>
  );
}

function MoveForm({ action, registrationId, from, to }: MoveDossierProps) {
  const { sentence, errorOf, form } = useAct(action, ["reason"]);
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="registrationId" value={registrationId} />
      <input type="hidden" name="fromId" value={from.id} />
      <input type="hidden" name="toId" value={to.id} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <TextArea label="Lý do" name="reason" rows={3} required maxLength={500} error={errorOf("reason")} hint="Ghi ngắn gọn, người xem hồ sơ sẽ đọc được." />
      <DialogFoot>
        <SubmitButton busyLabel="Đang chuyển…">Chuyển hồ sơ</SubmitButton>
        <CloseButton>Không chuyển</CloseButton>
      </DialogFoot>
    </form>
  );
}

"use client";

import { Refused } from "@/components/registration/refused";
import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import type { EvidenceDesk, Paper } from "@/lib/domain/evidence/view";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

import { criterionOptions } from "./criterion-options";

export type EvidenceAction = (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;

const away = refusedForm({ code: "server-away" });

type Reuse = { registrationId: string; papers: readonly Paper[]; criteria: EvidenceDesk["criteria"]; action: EvidenceAction };

/** Lets a paper sent before serve here as well. */
export function ReuseEvidence(props: Reuse) {
  return (
    <Dialog trigger="Dùng lại giấy tờ đã gửi…" title="Dùng lại giấy tờ đã gửi">
      <ReuseForm {...props} />
    </Dialog>
  );
}

function ReuseForm({ registrationId, papers, criteria, action }: Reuse) {
  const { answer, form } = useDialogForm(action, away);
  const errors = answer?.errors ?? {};
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="registrationId" value={registrationId} />
      <Refused answer={answer} />
      <SelectField label="Giấy tờ" name="evidenceId" required defaultValue="" empty="Chọn giấy tờ" options={papers.map((paper) => ({ value: paper.id, label: sayPaper(paper) }))} error={errors["evidenceId"]} />
      <SelectField label="Cho tiêu chí" name="criterion" optional empty="Cả hồ sơ" options={criterionOptions(criteria)} error={errors["criterion"]} />
      <DialogFoot>
        <SubmitButton busyLabel="Đang lưu…">Dùng cho hồ sơ này</SubmitButton>
        <CloseButton>Không dùng</CloseButton>
      </DialogFoot>
    </form>
  );
}

const sayPaper = ({ title, documentNumber, usedIn }: Paper) => `${title}${documentNumber ? `, số ${documentNumber}` : ""} (năm ${[...new Set(usedIn.map(({ year }) => year))].join(", ")})`;

type Remove = { useId: string; title: string; action: EvidenceAction };

/** Takes a paper out of this dossier. */
export function RemoveEvidence(props: Remove) {
  return (
    <Dialog trigger="Bỏ…" small title="Bỏ minh chứng khỏi hồ sơ này?" consequences={[`“${props.title}” không còn đi cùng hồ sơ.`, "Giấy tờ vẫn dùng được ở nơi khác, và nhật ký ghi lại việc bỏ."]}>
      <RemoveForm {...props} />
    </Dialog>
  );
}

function RemoveForm({ useId, action }: Remove) {
  const { answer, form } = useDialogForm(action, away);
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={useId} />
      <Refused answer={answer} />
      <DialogFoot>
        <SubmitButton busyLabel="Đang bỏ…">Bỏ minh chứng</SubmitButton>
        <CloseButton>Giữ lại</CloseButton>
      </DialogFoot>
    </form>
  );
}

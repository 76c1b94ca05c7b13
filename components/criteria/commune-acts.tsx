"use client";

import { useState } from "react";

import { ActForm, Reason, type FormAction, type SeenRow } from "@/components/registration/act-form";
import { Refused } from "@/components/registration/refused";
import { CloseButton } from "@/components/ui/close-button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea, TextField } from "@/components/ui/text-field";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import { sameSaid, type AskedCriterion } from "@/lib/domain/criteria/answer";
import type { ToldAnswer } from "@/lib/domain/criteria/view";
import { saySaid } from "@/lib/domain/criteria/words";
import { refusedForm } from "@/lib/domain/registration/form";

const away = refusedForm({ code: "server-away" });

type Word = { registrationId: string; criterion: AskedCriterion; self: ToldAnswer; commune: ToldAnswer | null; action: FormAction };

/** What the commune says beside the cell's answer: it agrees unless it says otherwise, and then says why. */
export function CommuneWord(props: Word) {
  const { criterion } = props;
  return (
    <Dialog trigger={<>Ý kiến…<span className="sr-only"> tiêu chí {criterion.code}</span></>} small title={`Ý kiến của xã, tiêu chí ${criterion.code}`}>
      <WordForm {...props} />
    </Dialog>
  );
}

function WordForm({ registrationId, criterion, self, commune, action }: Word) {
  const { answer, form } = useDialogForm(action, away);
  const [isAgreed, agree] = useState(commune === null || sameSaid(commune.said, self.said));
  const errors = answer?.errors ?? {};
  const agreed = self.said.kind === "points" ? "points" : self.said.kind === "finding" && self.said.met ? "met" : "unmet";
  const other = criterion.kind === "scored" ? "points" : agreed === "met" ? "unmet" : "met";
  const points = (isAgreed ? self : commune)?.said;
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="registrationId" value={registrationId} />
      <input type="hidden" name="criterion" value={criterion.code} />
      <input type="hidden" name="own" value={self.seq} />
      <input type="hidden" name="before" value={commune?.seq ?? ""} />
      <input type="hidden" name="kind" value={isAgreed ? agreed : other} />
      {isAgreed && self.said.kind === "points" && <input type="hidden" name="points" value={self.said.points} />}
      <Refused answer={answer} />
      <p>{criterion.wording}. Chi bộ trả lời: <b className="font-semibold">{saySaid(self.said)}</b>{self.ground && `. ${self.ground}`}</p>
      <RadioRow legend="Cấp xã" name="agrees" defaultValue={isAgreed ? "yes" : "no"} onChange={(value) => agree(value === "yes")} options={[{ value: "yes", label: "Như chi bộ" }, { value: "no", label: criterion.kind === "scored" ? "Số điểm khác" : saySaid({ kind: "finding", met: other === "met" }) }]} />
      {!isAgreed && criterion.kind === "scored" && <TextField label={`Số điểm, từ 0 đến ${criterion.most}`} name="points" inputMode="numeric" required defaultValue={points?.kind === "points" && !sameSaid(points, self.said) ? points.points : ""} error={errors["points"]} />}
      <TextArea label="Lý do" name="ground" rows={3} maxLength={500} required={!isAgreed} optional={isAgreed} defaultValue={commune?.ground ?? ""} error={errors["ground"]} hint="Chi bộ và tổ thẩm định đọc được." />
      <DialogFoot>
        <SubmitButton busyLabel="Đang lưu…">Lưu ý kiến</SubmitButton>
        <CloseButton>Không lưu</CloseButton>
      </DialogFoot>
    </form>
  );
}

/** The commune's word on a criterion the cell asks not to apply. */
export function RuleAsking({ row, criterion, asking, action }: { row: SeenRow; criterion: AskedCriterion; asking: ToldAnswer; action: FormAction }) {
  return (
    <Dialog trigger={<>Duyệt…<span className="sr-only"> tiêu chí {criterion.code} không áp dụng</span></>} small title={`Tiêu chí ${criterion.code} không áp dụng?`} consequences={[`Chi bộ nêu lý do: ${asking.ground}`, "Duyệt thì tiêu chí ra khỏi tổng điểm, mức tối thiểu giảm theo.", "Không duyệt thì chi bộ phải trả lời tiêu chí này."]}>
      <ActForm action={action} row={row} send="Lưu" leave="Để sau">
        {(errors) => (
          <>
            <input type="hidden" name="seq" value={asking.seq} />
            <RadioRow legend="Cấp xã" name="isApproved" required options={[{ value: "yes", label: "Duyệt" }, { value: "no", label: "Không duyệt" }]} error={errors["isApproved"]} />
            <Reason error={errors["reason"]} />
          </>
        )}
      </ActForm>
    </Dialog>
  );
}

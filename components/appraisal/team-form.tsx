"use client";

import { useActionState } from "react";

import { Notice } from "@/components/ui/notice";
import { DayField } from "@/components/ui/day-field";
import { RadioRow } from "@/components/ui/radio-row";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import type { TeamDesk } from "@/lib/domain/appraisal/view";
import { functionWords } from "@/lib/domain/appraisal/words";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { capacities } from "@/lib/domain/registration/paper";
import { sayRefusal } from "@/lib/domain/words";

import { InvitedFields } from "./invited-fields";

type Desk = TeamDesk & { unit: NonNullable<TeamDesk["unit"]> };
type TeamFormProps = { action: (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>; desk: Desk };

const away = refusedForm({ code: "server-away" });
const functions = teamFunctions.map((value) => ({ value, label: functionWords[value] }));

/** One line for each person who may be named, then the paper. The former team's functions are offered again. */
export function TeamForm({ action, desk }: TeamFormProps) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const refusal = answer && !answer.done ? answer.refusal : null;
  const errors: FormAnswer["errors"] = { ...answer?.errors, ...(refusal?.field && refusal.code !== "invalid-input" && { [refusal.field]: sayRefusal(refusal) }) };
  return (
    <form {...byHand(submit)}>
      <input type="hidden" name="unitId" value={desk.unit.id} />
      {refusal && <div className="pt-4"><Notice tone="bad">{Object.values(errors)[0] ?? sayRefusal(refusal)}</Notice></div>}
      <div className="grid gap-x-gutter desk:grid-cols-12">
        <Section title="Thành viên" note="Để trống nếu không tham gia" className="desk:col-span-7">
          <div className="grid gap-4">
            {desk.candidates.map(({ id, name, function: held }) => <SelectField key={id} label={name} name={`seat.${id}`} empty="Không tham gia" options={functions} defaultValue={held ?? ""} />)}
          </div>
        </Section>
        <Section title="Quyết định" className="desk:col-span-5">
          <Paper desk={desk} errors={errors} />
          <InvitedFields desk={desk} errors={errors} />
        </Section>
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-4 border-t border-line pt-4">
        <SubmitButton busyLabel="Đang lưu…">Lập tổ thẩm định</SubmitButton>
        {desk.standing && <p className="text-small text-ink-3">{`Tổ lập theo quyết định số ${showNumber(desk.standing)} ngày ${showDay(desk.standing.signedOn)} thôi nhiệm vụ từ ngày ký quyết định này.`}</p>}
      </div>
    </form>
  );
}

function Paper({ desk: { symbol, standing, usual, today }, errors }: { desk: Desk; errors: FormAnswer["errors"] }) {
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Số quyết định" name="number" inputMode="numeric" required hint={`Ký hiệu ${symbol}`} error={errors["number"]} />
        <DayField label="Ngày ký" name="signedOn" required defaultValue={today} max={today} hint="Ví dụ 30/6/2021." error={errors["signedOn"]} />
      </div>
      <TextField label="Họ tên người ký" name="signer" required maxLength={80} error={errors["signer"]} />
      <RadioRow legend="Chức vụ ký" name="capacity" required options={capacities.map((value) => ({ value, label: value }))} defaultValue={capacities[0]} error={errors["capacity"]} />
      <div className="grid gap-4 desk:grid-cols-3">
        <TextField label="Có mặt ít nhất" name="quorumPart" inputMode="numeric" required defaultValue={standing?.quorum.part ?? usual.quorum.part} error={errors["quorumPart"]} />
        <TextField label="Trên tổng số" name="quorumWhole" inputMode="numeric" required defaultValue={standing?.quorum.whole ?? usual.quorum.whole} error={errors["quorumWhole"]} />
        <TextField label="Chênh tối đa" name="divergence" inputMode="numeric" required defaultValue={standing?.divergence ?? usual.divergence} hint="Điểm" error={errors["divergence"]} />
      </div>
    </div>
  );
}

"use client";

import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Day } from "@/lib/domain/day";

import type { TargetAction } from "./target-form";

type ResolutionFormProps = { action: TargetAction; unitId: string; terms: readonly { id: string }[]; term: string; today: Day };

const fields = ["unitId", "termId", "number", "issuer", "subject", "issuedOn"];

/** A paper that sets targets: who issued what, when, for which term. */
export function ResolutionForm({ action, unitId, terms, term, today }: ResolutionFormProps) {
  const { sentence, errorOf, form } = useAct(action, fields);
  return (
    <form {...form} className="grid max-w-[66ch] gap-5">
      <input type="hidden" name="unitId" value={unitId} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Số, ký hiệu" name="number" required maxLength={60} hint="Ví dụ 03-NQ/TU." error={errorOf("number")} />
        <DayField label="Ngày ban hành" name="issuedOn" required max={today} hint="Ví dụ 30/6/2021." error={errorOf("issuedOn")} />
      </div>
      <TextField label="Cơ quan ban hành" name="issuer" required maxLength={160} error={errorOf("issuer")} />
      <TextField label="Trích yếu" name="subject" required maxLength={300} error={errorOf("subject")} />
      <SelectField label="Nhiệm kỳ" name="termId" required options={terms.map(({ id }) => ({ value: id, label: id.replace("-", "–") }))} defaultValue={term} error={errorOf("termId")} />
      <div><SubmitButton busyLabel="Đang lưu…">Ghi văn bản</SubmitButton></div>
    </form>
  );
}

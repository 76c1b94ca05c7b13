"use client";

import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";

export type ClosingAction = (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>;

type CloseFormProps = { action: ClosingAction; unitId: string; titleId: string; periods: readonly { value: string; label: string }[] };

/** Freezes a period that is over: what the dashboards say of its last day becomes the report. */
export function CloseForm({ action, unitId, titleId, periods }: CloseFormProps) {
  const { sentence, errorOf, form } = useAct(action, ["period"]);
  return (
    <form {...form} className="grid max-w-[66ch] gap-4">
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="titleId" value={titleId} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <SelectField label="Kỳ báo cáo" name="period" required options={periods} error={errorOf("period")} hint="Số liệu của đơn vị và mọi đơn vị trực thuộc, tính đến hết ngày cuối kỳ, được giữ nguyên như lúc chốt." />
      <div><SubmitButton busyLabel="Đang chốt số liệu…">Chốt báo cáo</SubmitButton></div>
    </form>
  );
}

"use client";

import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Day } from "@/lib/domain/day";
import type { Citable, TargetRecord } from "@/lib/domain/target/view";
import { inSentence } from "@/lib/domain/unit/party";

import { citeOptions, type TargetAction } from "./target-form";

type WithdrawFormProps = { action: TargetAction; line: Pick<TargetRecord, "id" | "seq" | "setOn" | "term" | "shared">; citable: readonly Citable[]; today: Day };

const fields = ["reason", "resolutionId", "clause", "setOn", "below"];

/** Ends what a line asks for from a day on, by another paper; what was shared out of it goes with it when asked. */
export function WithdrawForm({ action, line: { id, seq, setOn, term, shared }, citable, today }: WithdrawFormProps) {
  const { sentence, errorOf, form } = useAct(action, fields);
  const papers = citable.filter((paper) => paper.term === term);
  return (
    <form {...form} className="grid max-w-[66ch] gap-5">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seq" value={seq} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <TextArea label="Lý do bãi bỏ" name="reason" required rows={2} maxLength={500} error={errorOf("reason")} />
      <SelectField label="Theo nghị quyết, văn bản" name="resolutionId" required empty="Chọn văn bản" options={citeOptions(papers)} error={errorOf("resolutionId")} hint="Văn bản bãi bỏ chỉ tiêu. Chưa có trong danh sách thì nhập văn bản trước." />
      <TextArea label="Nội dung, khoản mục trong văn bản" name="clause" required rows={2} maxLength={500} error={errorOf("clause")} />
      <DayField label="Bãi bỏ từ ngày" name="setOn" required min={setOn} max={today} hint="Báo cáo trước ngày này và báo cáo đã chốt vẫn tính theo chỉ tiêu này. Muốn có lại thì giao lại bằng một lần giao khác." error={errorOf("setOn")} />
      {shared.length > 0 && (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" className="check" name="below" value="yes" />
          <span>Bãi bỏ luôn chỉ tiêu đã phân bổ từ dòng này cho {shared.length > 3 ? `${shared.length} đơn vị` : shared.map((unit) => inSentence(unit)).join(", ")}</span>
        </label>
      )}
      <div><SubmitButton kind="grave" busyLabel="Đang bãi bỏ…">Bãi bỏ chỉ tiêu</SubmitButton></div>
    </form>
  );
}

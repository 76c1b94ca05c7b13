"use client";

import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Day } from "@/lib/domain/day";
import type { Citable, TargetLine } from "@/lib/domain/target/view";

import { citeOptions, type TargetAction } from "./target-form";
import { ValueFields } from "./value-fields";

type ReviseFormProps = { action: TargetAction; line: Pick<TargetLine, "id" | "seq" | "value" | "base" | "groups" | "resolution" | "clause" | "setOn" | "term" | "withdrawn">; citable: readonly Citable[]; today: Day };

const fields = ["kind", "count", "low", "high", "base", "resolutionId", "clause", "setOn", "reason"];

/** Another value from a day on, or a value again after a withdrawal. What was given before stays in the list above and in every report up to that day. */
export function ReviseForm({ action, line, citable, today }: ReviseFormProps) {
  const { sentence, errorOf, form } = useAct(action, fields);
  const papers = citable.filter(({ term }) => term === line.term);
  return (
    <form {...form} className="grid max-w-[66ch] gap-5">
      <input type="hidden" name="id" value={line.id} />
      <input type="hidden" name="seq" value={line.seq} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <ValueFields known={line} onlyPercent={line.groups.length > 0} errorOf={errorOf} />
      <TextArea label={line.withdrawn ? "Lý do giao lại" : "Lý do điều chỉnh"} name="reason" required rows={2} maxLength={500} error={errorOf("reason")} />
      <SelectField label="Theo nghị quyết, văn bản" name="resolutionId" required options={citeOptions(papers)} defaultValue={line.resolution.id} error={errorOf("resolutionId")} />
      <TextArea label="Nội dung, khoản mục trong văn bản" name="clause" required rows={2} maxLength={500} defaultValue={line.clause} error={errorOf("clause")} />
      <DayField label="Có hiệu lực từ" name="setOn" required min={line.setOn} max={today} hint="Báo cáo trước ngày này vẫn tính theo số cũ." error={errorOf("setOn")} />
      <div><SubmitButton busyLabel="Đang lưu…">{line.withdrawn ? "Giao lại chỉ tiêu" : "Điều chỉnh chỉ tiêu"}</SubmitButton></div>
    </form>
  );
}

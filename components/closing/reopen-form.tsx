"use client";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";

import type { ClosingAction } from "./close-form";

/** Opens a closed report again: what was frozen stays beside whatever is closed next. */
export function ReopenForm({ action, id }: { action: ClosingAction; id: string }) {
  const { sentence, errorOf, form } = useAct(action, ["reason"]);
  return (
    <form {...form} className="grid max-w-[66ch] gap-4">
      <input type="hidden" name="id" value={id} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <TextArea label="Lý do mở lại" name="reason" required rows={2} maxLength={500} hint="Bản đã chốt được giữ lại cùng lý do này. Mở lại xong có thể chốt lần nữa." error={errorOf("reason")} />
      <div><SubmitButton kind="grave" busyLabel="Đang mở lại…">Mở lại báo cáo</SubmitButton></div>
    </form>
  );
}

"use client";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";

type BeginFormProps = { action: (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>; fields: Readonly<Record<string, string>> };

/** Has the first draft written out of the figures of the day. */
export function BeginForm({ action, fields }: BeginFormProps) {
  const { sentence, form } = useAct(action);
  return (
    <form {...form} className="grid max-w-[66ch] gap-4">
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <p>Dự thảo gồm năm phần, mỗi câu lấy từ số liệu của ngày báo cáo. Sửa được từng đoạn; câu nào có số thay đổi về sau sẽ được báo.</p>
      <div><SubmitButton busyLabel="Đang viết dự thảo…">Viết dự thảo</SubmitButton></div>
    </form>
  );
}

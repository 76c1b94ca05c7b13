"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";

type MarkReadProps = { keys: readonly string[]; rechecks: readonly string[]; reminders: readonly string[]; action: (previous: Result<{ count: number }> | null, form: FormData) => Promise<Result<{ count: number }>> };

/** Puts all that is unread on the page aside at one press. */
export function MarkRead({ keys, rechecks, reminders, action }: MarkReadProps) {
  const { form, sentence } = useAct(action);
  return (
    <form {...form} className="contents">
      {keys.map((key) => <input key={key} type="hidden" name="notice" value={key} />)}
      {rechecks.map((key) => <input key={key} type="hidden" name="recheck" value={key} />)}
      {reminders.map((id) => <input key={id} type="hidden" name="reminder" value={id} />)}
      {sentence && <p role="alert" className="basis-full text-small font-medium text-red-deep">{sentence}</p>}
      <SubmitButton kind="secondary" busyLabel="Đang lưu…">Đánh dấu đã đọc</SubmitButton>
    </form>
  );
}

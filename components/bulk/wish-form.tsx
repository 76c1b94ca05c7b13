"use client";

import { SelectField } from "@/components/ui/select-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import { asksOf, type BulkAct, type Wish } from "@/lib/domain/bulk/act";
import type { Result } from "@/lib/domain/result";

type WishFormProps = { id: string; act: BulkAct; wish: Wish; years: readonly number[]; colleagues: readonly { id: string; name: string }[]; isPreviewed: boolean; action: (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>> };

/** What an act asks once for all dossiers. Answering it shows the preview; it may be answered anew until it is confirmed. */
export function WishForm({ id, act, wish, years, colleagues, isPreviewed, action }: WishFormProps) {
  const { form, sentence, errorOf } = useAct(action, ["reason", "year", "holderId"]);
  const asks = asksOf(act);
  return (
    <form {...form} className="grid max-w-form gap-4">
      <input type="hidden" name="id" value={id} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      {asks.holder && colleagues.length === 0 && <Notice tone="warn">Không có đồng chí nào khác cùng nhiệm vụ ở cơ quan này để bàn giao.</Notice>}
      {asks.holder && colleagues.length > 0 && <SelectField label="Người nhận" name="holderId" required empty="Chọn người nhận" defaultValue={wish.holderId ?? ""} options={colleagues.map((each) => ({ value: each.id, label: each.name }))} error={errorOf("holderId")} />}
      {asks.year && <SelectField label="Chuyển sang năm" name="year" required empty="Chọn năm" defaultValue={wish.year ? String(wish.year) : ""} options={years.map((year) => ({ value: String(year), label: String(year) }))} error={errorOf("year")} />}
      {asks.reason && <TextArea label="Lý do" name="reason" rows={3} required maxLength={500} defaultValue={wish.reason ?? ""} error={errorOf("reason")} hint="Ghi vào lịch sử của từng hồ sơ, ai xem cũng đọc được." />}
      {!(asks.holder && colleagues.length === 0) && <div><SubmitButton kind={isPreviewed ? "secondary" : "primary"} busyLabel="Đang xem…">{isPreviewed ? "Xem lại" : "Xem trước"}</SubmitButton></div>}
    </form>
  );
}

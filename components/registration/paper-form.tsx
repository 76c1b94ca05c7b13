"use client";

import { useActionState, useState } from "react";

import { DraftButton } from "@/components/document/draft-button";
import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { refusedForm } from "@/lib/domain/registration/form";
import { capacities, paperTypes, typesOf, type PaperKind } from "@/lib/domain/registration/paper";
import type { Waiting } from "@/lib/domain/registration/paper-view";

import type { FormAction } from "./act-form";
import { CellName } from "./cell-name";
import { Refused } from "./refused";

type PaperFormProps = { action: FormAction; kind: PaperKind; rows: readonly Waiting[]; today: Day; nextNumber: number | null };

const away = refusedForm({ code: "server-away" });
const words = {
  proposal: { number: "Số tờ trình", send: "Gửi đề nghị", none: "Chọn ít nhất một chi bộ.", after: (count: string) => `Cấp trên nhận ${count} hồ sơ và tính hạn từ hôm nay. Xã chỉ xem, không sửa, đến khi được trả lại.` },
  agreement: { number: "Số văn bản", send: "Cho chủ trương", none: "Chọn ít nhất một chi bộ.", after: (count: string) => `${count} hồ sơ chuyển sang bước quyết định công nhận.` },
} as const;

/** Chooses cells and enters the signed paper that carries them on. What follows is said before the button. */
export function PaperForm({ action, kind, rows, today, nextNumber }: PaperFormProps) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(rows.map(({ id }) => id)));
  const toggle = (id: string) => setPicked((known) => new Set(known.has(id) ? [...known].filter((each) => each !== id) : [...known, id]));
  const errors = answer?.errors ?? {};
  const chosen = rows.filter(({ id }) => picked.has(id)).length;
  return (
    <form {...byHand(submit)} className="grid gap-x-gutter gap-y-6 desk:grid-cols-12">
      <fieldset className="desk:col-span-7">
        <legend className="mb-2 font-semibold">Chi bộ<span className="font-normal text-ink-3">{`, đã chọn ${showCount(chosen)} trên ${showCount(rows.length)}`}</span></legend>
        {rows.map((row) => (
          <label key={row.id} className="flex min-h-11 items-start gap-3 border-t border-line py-2.5">
            <input type="checkbox" className="check" name="pick" value={row.id} checked={picked.has(row.id)} onChange={() => toggle(row.id)} />
            <input type="hidden" name={`version ${row.id}`} value={row.version} />
            <span className="min-w-0 flex-1"><CellName cell={row.cell} parent={row.parent} /></span>
            <span className="text-small text-ink-3">{row.dueOn ? `hạn ${showDay(row.dueOn)}` : `năm ${row.year}`}</span>
          </label>
        ))}
      </fieldset>
      <div className="grid content-start gap-4 desk:col-span-5">
        <Refused answer={answer} />
        {kind === "agreement" && <RadioRow legend="Loại văn bản" name="type" required defaultValue="TB" options={typesOf.agreement.map((type) => ({ value: type, label: paperTypes[type] }))} error={errors["type"]} />}
        <TextField label={words[kind].number} name="number" inputMode="numeric" required defaultValue={nextNumber ?? ""} error={errors["number"]} />
        <DayField label="Ngày ký" name="signedOn" required defaultValue={today} max={today} error={errors["signedOn"]} />
        <TextField label="Họ tên người ký" name="signer" required maxLength={80} error={errors["signer"]} />
        <RadioRow legend="Chức vụ người ký" name="capacity" required defaultValue={capacities[0]} options={capacities.map((capacity) => ({ value: capacity, label: capacity.replace("T/M Ban Thường vụ, ", "") }))} hint="Ký thay mặt Ban Thường vụ." error={errors["capacity"]} />
        <Notice>{chosen === 0 ? words[kind].none : words[kind].after(showCount(chosen))}</Notice>
        {kind === "proposal" && chosen > 0 && <DraftButton action="/api/documents/proposal-draft" early />}
        <SubmitButton busyLabel="Đang gửi…" disabled={chosen === 0}>{`${words[kind].send} ${chosen > 0 ? `${showCount(chosen)} chi bộ` : ""}`}</SubmitButton>
      </div>
    </form>
  );
}

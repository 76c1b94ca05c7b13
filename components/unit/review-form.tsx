"use client";

import { useEffect } from "react";

import { CloseButton } from "@/components/ui/close-button";
import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import { useClose } from "@/components/ui/use-close";
import type { Day } from "@/lib/domain/day";
import { reviewOutcomeWords } from "@/lib/domain/unit/reorganisation/words";

import type { ActAction } from "./act-document";

const outcomes = (["kept", "not_kept"] as const).map((value) => ({ value, label: reviewOutcomeWords[value] }));

/** Kept or not, on which ground, on which day. */
export function ReviewForm({ action, id, from, today }: { action: ActAction; id: string; from: Day; today: Day }) {
  const { sentence, result, errorOf, form } = useAct(action, ["outcome", "ground", "decidedOn"]);
  const close = useClose();
  useEffect(() => {
    if (result?.ok) close();
  }, [result, close]);
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <RadioRow legend="Kết quả" name="outcome" required options={outcomes} error={errorOf("outcome")} />
      <TextArea label="Căn cứ" name="ground" required rows={3} maxLength={500} hint="Văn bản nào, số, ngày, cơ quan ban hành." error={errorOf("ground")} />
      <DayField label="Ngày xem xét" name="decidedOn" required defaultValue={today} min={from} max={today} error={errorOf("decidedOn")} />
      <DialogFoot>
        <SubmitButton busyLabel="Đang ghi…">Ghi kết quả</SubmitButton>
        <CloseButton>Chưa ghi</CloseButton>
      </DialogFoot>
    </form>
  );
}

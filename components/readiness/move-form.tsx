"use client";

import { useActionState } from "react";

import type { FormAction } from "@/components/registration/act-form";
import { Refused } from "@/components/registration/refused";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import type { ReviewRow } from "@/lib/domain/readiness/view";
import { refusedForm } from "@/lib/domain/registration/form";

const away = refusedForm({ code: "server-away" });

type MoveFormProps = { row: Pick<ReviewRow, "id" | "version" | "year">; years: readonly number[]; to?: number; action: FormAction };

/** Carries one registration to another year, with the reason. Works without script: the form is then sent to the action itself. */
export function MoveForm({ row, years, to, action }: MoveFormProps) {
  const [posted, post] = useActionState(action, null);
  const [sent, send] = useActionState(orAway(action, away), null);
  const answer = sent ?? posted;
  return (
    <form action={post} onSubmit={byHand(send).onSubmit} className="grid gap-3">
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <Refused answer={answer} />
      <SelectField label="Chuyển sang năm" name="year" required defaultValue={to ?? ""} {...(to === undefined && { empty: "Chọn năm" })} options={years.filter((year) => year !== row.year).map((year) => ({ value: String(year), label: String(year) }))} error={answer?.errors["year"]} />
      <TextArea label="Lý do" name="reason" rows={2} required maxLength={500} error={answer?.errors["reason"]} />
      <div><SubmitButton kind="secondary" small busyLabel="Đang chuyển…">Chuyển năm</SubmitButton></div>
    </form>
  );
}

"use client";

import type { FormEvent } from "react";

import { DayField } from "@/components/ui/day-field";
import { TextField } from "@/components/ui/text-field";
import { Day } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import type { AllocateInput } from "@/lib/domain/target/schema";
import { sayRefusal } from "@/lib/domain/words";

type GridPaperProps = { id: string; send: (paper: Pick<AllocateInput, "clause" | "setOn" | "reason">) => void; refusal: Refusal | null; needsReason: boolean; today: Day };

/** By which paper the changed boxes are given, from which day, and why where something was given before. */
export function GridPaper({ id, send, refusal, needsReason, today }: GridPaperProps) {
  const errorOf = (field: string) => (refusal?.field === field ? sayRefusal(refusal) : undefined);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const setOn = Day.safeParse(form.get("setOn"));
    if (setOn.success) send({ clause: String(form.get("clause") ?? ""), setOn: setOn.data, reason: String(form.get("reason") ?? "") || null });
  }
  return (
    <form id={id} onSubmit={submit} className="grid gap-4 border-t border-line-strong pt-4 desk:grid-cols-[2fr_1fr]">
      <TextField label="Văn bản phân bổ" name="clause" required maxLength={500} hint="Số, ngày, cơ quan, khoản mục." error={errorOf("clause")} />
      <DayField label="Giao từ ngày" name="setOn" required max={today} defaultValue={today} error={errorOf("setOn")} />
      {needsReason && <div className="desk:col-span-2"><TextField label="Lý do điều chỉnh" name="reason" required maxLength={500} hint="Có ô đã giao trước đó: số cũ được giữ lại cùng lý do này." error={errorOf("reason")} /></div>}
    </form>
  );
}

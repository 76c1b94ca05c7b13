"use client";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";

import type { WriteAction } from "./paragraph-editor";

/** The explicit act by which a sentence gets its new figures. */
export function TakeForm({ action, fields, label }: { action: WriteAction; fields: Readonly<Record<string, string>>; label: string }) {
  const { sentence, form } = useAct(action);
  return (
    <form {...form} className="mt-1 grid justify-items-start gap-2">
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <SubmitButton small kind="secondary" busyLabel="Đang lưu…">{label}</SubmitButton>
    </form>
  );
}

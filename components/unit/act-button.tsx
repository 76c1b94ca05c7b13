"use client";

import type { ButtonKind } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";

import type { ActAction } from "./act-document";

type ActButtonProps = { action: ActAction; hidden: Readonly<Record<string, string | number>>; kind?: ButtonKind; small?: boolean; busyLabel?: string; disabled?: boolean; children: string };

/** One act of one button; a refusal is said above it. */
export function ActButton({ action, hidden, children, ...look }: ActButtonProps) {
  const { sentence, form } = useAct(action);
  return (
    <form {...form} className="grid gap-2">
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <SubmitButton kind="secondary" {...look}>{children}</SubmitButton>
    </form>
  );
}

"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { resend } from "./actions";

/** Puts one letter at the head of those to send. */
export function ResendLetter({ id, name }: { id: string; name: string }) {
  const { form, sentence, result } = useAct(resend);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      {sentence && <p role="alert" className="text-small font-medium text-red-deep">{sentence}</p>}
      <SubmitButton kind="secondary" busyLabel="Đang xếp"><span className="whitespace-nowrap">Gửi lại</span><span className="sr-only"> cho {name}</span></SubmitButton>
      <span role="status" className="block text-small text-leaf">{result?.ok && "Sẽ gửi trong một phút."}</span>
    </form>
  );
}

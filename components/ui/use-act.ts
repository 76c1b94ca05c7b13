"use client";

import { unstable_rethrow } from "next/navigation";
import { startTransition, useActionState, type FormEvent } from "react";
import { refuse, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

type Act<Value> = (previous: Result<Value> | null, form: FormData) => Promise<Result<Value>>;

/**
 * A form and its server action. What was typed stays whatever the answer, even when the server is away. A refusal that names
 * one of `fields` is said at that field, any other above the form.
 */
export function useAct<Value>(act: Act<Value>, fields: readonly string[] = []) {
  const [result, send, pending] = useActionState(orAway<Result<Value>>(act, refuse("server-away")), null);
  const refusal = result && !result.ok ? result.refusal : null;
  const named = refusal?.field !== undefined && fields.includes(refusal.field);
  return {
    result,
    pending,
    sentence: refusal && !named ? sayRefusal(refusal) : null,
    errorOf: (field: string) => (refusal && named && refusal.field === field ? sayRefusal(refusal) : undefined),
    form: byHand(send),
  };
}

/** An action that answers `away` when the server does not, instead of taking the page with it. */
export const orAway =
  <Answer>(act: (previous: Answer | null, form: FormData) => Promise<Answer>, away: Answer) =>
  async (previous: Answer | null, form: FormData): Promise<Answer> => {
    try {
      return await act(previous, form);
    } catch (error) {
      unstable_rethrow(error); // a redirect is the router's
      return away;
    }
  };

/**
 * What a form needs so that what was typed stays, whatever the answer: React empties a form that its action sends, refused or not.
 * Without script the browser sends it as it always did.
 */
export const byHand = (send: (form: FormData) => void) => ({
  action: send,
  onSubmit: (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent; // the only event a form is submitted with
    if (submitter?.hasAttribute("formaction")) return; // a file made from what is typed: the browser's own affair
    event.preventDefault();
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  },
});

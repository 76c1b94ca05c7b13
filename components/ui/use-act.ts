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
  const [result, send, pending] = useActionState(orAway(act), null);
  const refusal = result && !result.ok ? result.refusal : null;
  const named = refusal?.field !== undefined && fields.includes(refusal.field);
  return {
    result,
    pending,
    sentence: refusal && !named ? sayRefusal(refusal) : null,
    errorOf: (field: string) => (refusal && named && refusal.field === field ? sayRefusal(refusal) : undefined),
    form: {
      action: send,
      // Sent by hand: React empties a form that its action sends, refused or not.
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent; // the only event a form is submitted with
        const form = new FormData(event.currentTarget, submitter);
        startTransition(() => send(form));
      },
    },
  };
}

const orAway =
  <Value>(act: Act<Value>): Act<Value> =>
  async (previous, form) => {
    try {
      return await act(previous, form);
    } catch (error) {
      unstable_rethrow(error); // a redirect is the router's
      return refuse("server-away");
    }
  };

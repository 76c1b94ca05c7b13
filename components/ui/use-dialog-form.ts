"use client";

import { useActionState, useEffect } from "react";

import { byHand, orAway } from "./use-act";
import { useClose } from "./use-close";

/** A form of a dialog or panel that closes itself when its act is done; refused or cut off, what was typed stays. `away` is the answer of a server that is not there. */
export function useDialogForm<Answer extends { done: unknown }>(act: (previous: Answer | null, form: FormData) => Promise<Answer>, away: Answer) {
  const reach = orAway(act, away);
  const [{ answer }, submit] = useActionState<{ answer: Answer | null }, FormData>(async (before, form) => ({ answer: await reach(before.answer, form) }), { answer: null });
  const close = useClose();
  useEffect(() => {
    if (answer?.done) close();
  }, [answer, close]);
  return { answer, form: byHand(submit) };
}

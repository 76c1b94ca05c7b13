import type { z } from "zod";
import { refuse, type Refusal, type Result } from "@/lib/domain/result";

/** How a form of a registration is answered: done, or refused with a sentence for each field that is wrong. */
export type FormAnswer = { errors: Readonly<Record<string, string>> } & ({ done: true; id: string } | { done: false; refusal: Refusal });

/** The first sentence for each field a form got wrong. */
export function misread(error: z.ZodError): FormAnswer {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "")] ??= issue.message;
  return { done: false, refusal: { code: "invalid-input" }, errors };
}

/** A command's result as a form shows it. */
export const answered = (result: Result<{ id: string }>): FormAnswer => (result.ok ? { done: true, id: result.value.id, errors: {} } : { done: false, refusal: result.refusal, errors: {} });

export const refusedForm = (refusal: Refusal): FormAnswer => answered(refuse(refusal.code, refusal));

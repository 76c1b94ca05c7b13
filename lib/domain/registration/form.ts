import type { z } from "zod";
import { refuse, type Refusal, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

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

/** What is wrong, field by field: what was misread, or the refusal at the field it names. */
export function errorsOf(answer: FormAnswer): FormAnswer["errors"] {
  if (answer.done) return {};
  const { field } = answer.refusal;
  return field && Object.keys(answer.errors).length === 0 ? { [field]: sayRefusal(answer.refusal) } : answer.errors;
}

/** How fields kept as they are filled in are told: the number what is kept has now, or what is wrong. */
export type Saved = { seq: number } | { seq: null; sentence: string; errors: FormAnswer["errors"] };

/** What was not kept, said at the field it names as well. */
export const unsaved = (refusal: Refusal, errors: FormAnswer["errors"] = {}): Saved => ({ seq: null, sentence: sayRefusal(refusal), errors: refusal.field ? { [refusal.field]: sayRefusal(refusal), ...errors } : errors });

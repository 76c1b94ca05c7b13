import type { z } from "zod";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { hasWords } from "@/lib/domain/words";

/** What a form holds, or a refusal naming the first field that is wrong. A schema's messages are refusal codes. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): Result<z.infer<Schema>> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return accept(parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path[0];
  return refuse(issue && hasWords(issue.message) ? issue.message : "invalid-input", field === undefined ? {} : { field: String(field) });
}

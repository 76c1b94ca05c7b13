import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import type { Result } from "@/lib/domain/result";

/** Parses what a form sent, asks the command, and answers as forms of registrations show it. */
export async function change<Input>(schema: z.ZodType<Input>, command: (scope: Scope, input: Input) => Promise<Result<{ id: string }>>, given: unknown): Promise<FormAnswer> {
  const input = schema.safeParse(given);
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const result = await command(scope.value, input.data);
  if (result.ok) revalidatePath("/", "layout"); // its page, the registers, the commune's page and every figure above it
  return answered(result);
}

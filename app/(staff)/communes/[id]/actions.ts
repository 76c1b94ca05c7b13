"use server";

import { revalidatePath } from "next/cache";
import { actionScope } from "@/lib/access/session";
import { registerCell } from "@/lib/commands/register-cell";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { RegisterForm } from "@/lib/domain/registration/schema";

/** Registers a cell of the commune; the same form sent twice registers once. */
export async function register(_previous: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const input = RegisterForm.safeParse(Object.fromEntries(form));
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const result = await registerCell(scope.value, input.data);
  if (result.ok) revalidatePath("/", "layout"); // the commune's page, the registers and every figure above it
  return answered(result);
}

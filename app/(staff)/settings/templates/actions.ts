"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { actionScope } from "@/lib/access/session";
import type { Scope } from "@/lib/access/scope";
import { adoptTemplate, withdrawTemplate } from "@/lib/commands/keep-template";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import type { Result } from "@/lib/domain/result";
import { AdoptInput, WithdrawInput } from "@/lib/domain/template/schema";

type Previous = FormAnswer | null;

/** Puts a form in force from a day. */
export const adopt = async (_previous: Previous, form: FormData) => act(AdoptInput, adoptTemplate, form);

/** Lets a form go. */
export const withdraw = async (_previous: Previous, form: FormData) => act(WithdrawInput, withdrawTemplate, form);

async function act<Input>(Input: z.ZodType<Input>, command: (scope: Scope, input: Input) => Promise<Result<{ id: string }>>, form: FormData): Promise<FormAnswer> {
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const result = await command(scope.value, input.data);
  if (result.ok) revalidatePath("/settings/templates");
  return answered(result);
}

"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { editRegistration, moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { EditInput, MoveYearInput, WithdrawInput } from "@/lib/domain/registration/schema";
import type { Result } from "@/lib/domain/result";

/** Replaces the expectation and the note. */
export async function edit(_previous: FormAnswer | null, form: FormData) {
  return change(EditInput, editRegistration, form);
}

/** Carries the cell over to another year. */
export async function moveYear(_previous: FormAnswer | null, form: FormData) {
  return change(MoveYearInput, moveRegistration, form);
}

/** Takes the registration back. */
export async function withdraw(_previous: FormAnswer | null, form: FormData) {
  return change(WithdrawInput, withdrawRegistration, form);
}

async function change<Input extends { id: string }>(Input: z.ZodType<Input>, command: (scope: Scope, input: Input) => Promise<Result<{ id: string }>>, form: FormData): Promise<FormAnswer> {
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const result = await command(scope.value, input.data);
  if (result.ok) revalidatePath("/", "layout"); // its page, the registers, the commune's page and every figure above it
  return answered(result);
}

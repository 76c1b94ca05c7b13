"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { removeEvidenceUse } from "@/lib/commands/remove-evidence-use";
import { reuseEvidence } from "@/lib/commands/reuse-evidence";
import { RemoveUseInput, ReuseInput } from "@/lib/domain/evidence/schema";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import type { Result } from "@/lib/domain/result";

/** Lets a paper the cell has sent before serve this dossier too. */
export async function reuse(_previous: FormAnswer | null, form: FormData) {
  return act(ReuseInput, reuseEvidence, form);
}

/** Takes a paper out of this dossier. */
export async function removeEvidence(_previous: FormAnswer | null, form: FormData) {
  return act(RemoveUseInput, removeEvidenceUse, form);
}

async function act<Input>(Input: z.ZodType<Input>, command: (scope: Scope, input: Input) => Promise<Result<{ id: string }>>, form: FormData): Promise<FormAnswer> {
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const result = await command(scope.value, input.data);
  if (result.ok) revalidatePath("/registrations/[id]", "page");
  return answered(result);
}

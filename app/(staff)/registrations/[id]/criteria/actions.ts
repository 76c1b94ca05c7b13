"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { change } from "@/app/(staff)/registrations/change";
import { actionScope } from "@/lib/access/session";
import { assessForCommune, ruleNotApplicable } from "@/lib/commands/assess-for-commune";
import { moveCriteria } from "@/lib/commands/move-criteria";
import { CommuneAnswerInput, RuleInput } from "@/lib/domain/criteria/answer-schema";
import { MoveCriteriaInput } from "@/lib/domain/criteria/schema";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { refuse, type Result } from "@/lib/domain/result";

/** Takes the dossier to the newer set and shows it as it stands there. */
export async function move(_previous: Result<{ id: string }> | null, form: FormData): Promise<Result<{ id: string }>> {
  const input = MoveCriteriaInput.safeParse(Object.fromEntries(form));
  if (!input.success) return refuse("invalid-input", { field: String(input.error.issues[0]?.path[0] ?? "") });
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const result = await moveCriteria(scope.value, input.data);
  if (!result.ok) return result;
  revalidatePath("/registrations", "layout");
  redirect(`/registrations/${result.value.id}/criteria`);
}

/** The commune's word beside the cell's answer to a criterion. */
export async function word(_previous: FormAnswer | null, form: FormData) {
  return change(CommuneAnswerInput, assessForCommune, Object.fromEntries(form));
}

/** The commune's word on a criterion asked not to apply. */
export async function rule(_previous: FormAnswer | null, form: FormData) {
  return change(RuleInput, ruleNotApplicable, Object.fromEntries(form));
}

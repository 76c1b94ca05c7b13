"use server";

import { change } from "@/app/(staff)/registrations/change";
import { actionScope } from "@/lib/access/session";
import { answerCriterion, sendAssessment } from "@/lib/commands/answer-criterion";
import { AnswerCriterionInput } from "@/lib/domain/criteria/answer-schema";
import { misread, unsaved, type FormAnswer, type Saved } from "@/lib/domain/registration/form";
import { SeenInput } from "@/lib/domain/registration/schema-stages";

/** Keeps the answer to one criterion as it is filled in. Nothing is drawn anew: the person is still typing. */
export async function answer(form: FormData): Promise<Saved> {
  const input = AnswerCriterionInput.safeParse(Object.fromEntries(form));
  if (!input.success) return unsaved({ code: "invalid-input" }, misread(input.error).errors);
  const scope = await actionScope();
  if (!scope.ok) return unsaved(scope.refusal);
  const result = await answerCriterion(scope.value, input.data);
  return result.ok ? { seq: result.value.seq } : unsaved(result.refusal);
}

/** Sends the assessment as it stands. */
export async function send(_previous: FormAnswer | null, form: FormData) {
  return change(SeenInput, sendAssessment, Object.fromEntries(form));
}

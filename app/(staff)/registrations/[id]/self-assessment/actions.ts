"use server";

import { change } from "@/app/(staff)/registrations/change";
import type { AnswerSaved } from "@/components/criteria/use-answer";
import { actionScope } from "@/lib/access/session";
import { answerCriterion, sendAssessment } from "@/lib/commands/answer-criterion";
import { AnswerCriterionInput } from "@/lib/domain/criteria/answer-schema";
import { misread, type FormAnswer } from "@/lib/domain/registration/form";
import { SeenInput } from "@/lib/domain/registration/schema-stages";
import type { Refusal } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

const refused = (refusal: Refusal, errors: FormAnswer["errors"] = {}): AnswerSaved => ({ seq: null, sentence: sayRefusal(refusal), errors: refusal.field ? { [refusal.field]: sayRefusal(refusal), ...errors } : errors });

/** Keeps the answer to one criterion as it is filled in. Nothing is drawn anew: the person is still typing. */
export async function answer(form: FormData): Promise<AnswerSaved> {
  const input = AnswerCriterionInput.safeParse(Object.fromEntries(form));
  if (!input.success) return refused({ code: "invalid-input" }, misread(input.error).errors);
  const scope = await actionScope();
  if (!scope.ok) return refused(scope.refusal);
  const result = await answerCriterion(scope.value, input.data);
  return result.ok ? { seq: result.value.seq } : refused(result.refusal);
}

/** Sends the assessment as it stands. */
export async function send(_previous: FormAnswer | null, form: FormData) {
  return change(SeenInput, sendAssessment, Object.fromEntries(form));
}

"use server";

import { redirect } from "next/navigation";
import { leadToTold } from "@/app/told";
import { actionScope } from "@/lib/access/session";
import { recordFinding } from "@/lib/commands/record-finding";
import { removeSurveyPhoto } from "@/lib/commands/remove-survey-photo";
import { answered, misread, refusedForm, unsaved, type FormAnswer, type Saved } from "@/lib/domain/registration/form";
import { FindingInput, pageOfSurvey, readFindingForm, RemovePhotoInput } from "@/lib/domain/survey/schema";

/** Keeps one finding as it is filled in. Nothing is drawn anew: the member goes on to the next criterion, over whatever line there is. */
export async function record(form: FormData): Promise<Saved> {
  const input = FindingInput.safeParse(Object.fromEntries(form));
  if (!input.success) return unsaved({ code: "invalid-input" }, misread(input.error).errors);
  const scope = await actionScope();
  if (!scope.ok) return unsaved(scope.refusal);
  const result = await recordFinding(scope.value, input.data);
  return result.ok ? { seq: result.value.seq } : unsaved(result.refusal);
}

/** The same without script: a form of its own, and the page it stands on again. */
export async function recordPlain(form: FormData): Promise<void> {
  const fields = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [])));
  const input = readFindingForm(fields);
  const page = pageOfSurvey(fields, "ghi-ket-qua") ?? "/appraisals";
  const scope = await actionScope();
  const answer = !scope.ok ? refusedForm(scope.refusal) : input.success ? answered(await recordFinding(scope.value, input.data)) : misread(input.error);
  if (!answer.done) return leadToTold(page, answer, fields);
  redirect(page);
}

/** Takes back a photo of one's own. Nothing is drawn anew here either. */
export async function removePhoto(_previous: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const input = RemovePhotoInput.safeParse(Object.fromEntries(form));
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  return scope.ok ? answered(await removeSurveyPhoto(scope.value, input.data)) : refusedForm(scope.refusal);
}

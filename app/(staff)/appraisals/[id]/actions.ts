"use server";

import { change } from "@/app/(staff)/registrations/change";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { giveMarks } from "@/lib/commands/give-marks";
import { recordDiscussion, recordDissent } from "@/lib/commands/speak-at-sitting";
import { DiscussInput, DissentInput, readConclusionForm, readMarksForm } from "@/lib/domain/appraisal/schema";
import { actionScope } from "@/lib/access/session";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { revalidatePath } from "next/cache";

type Previous = FormAnswer | null;

/** The reader's own marks of the round. What cannot be read is said at its own mark. */
export async function score(_previous: Previous, form: FormData): Promise<FormAnswer> {
  const input = readMarksForm(form);
  if (!input.success) {
    const errors = Object.fromEntries(input.error.issues.map(({ path: [field, code], message }) => [field === "marks" ? `mark.${String(code)}` : String(field), message]));
    return { ...misread(input.error), errors };
  }
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const given = await giveMarks(scope.value, input.data);
  if (given.ok) revalidatePath("/", "layout");
  return answered(given);
}

/** What was said about a round too far apart. */
export async function discuss(_previous: Previous, form: FormData): Promise<FormAnswer> {
  return change(DiscussInput, recordDiscussion, Object.fromEntries(form));
}

/** The reader's own opinion beside the team's. */
export async function dissent(_previous: Previous, form: FormData): Promise<FormAnswer> {
  return change(DissentInput, recordDissent, Object.fromEntries(form));
}

/** How the sitting ends. */
export async function conclude(_previous: Previous, form: FormData): Promise<FormAnswer> {
  const input = readConclusionForm(form);
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const ended = await concludeSitting(scope.value, input.data);
  if (ended.ok) revalidatePath("/", "layout"); // the dossier moves, and every figure with it
  return answered(ended);
}

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { actionScope } from "@/lib/access/session";
import { formTeam } from "@/lib/commands/form-team";
import { readTeamForm } from "@/lib/domain/appraisal/schema";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

/** Records the decision and leads to the team it formed. */
export async function form(_previous: FormAnswer | null, sent: FormData): Promise<FormAnswer> {
  const input = readTeamForm(sent);
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const formed = await formTeam(scope.value, input.data);
  if (!formed.ok) return answered(formed);
  revalidatePath("/", "layout"); // every dossier below says who appraises it
  redirect("/appraisals");
}

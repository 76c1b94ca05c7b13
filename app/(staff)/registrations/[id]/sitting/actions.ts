"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { change } from "@/app/(staff)/registrations/change";
import { actionScope } from "@/lib/access/session";
import { declareConflict } from "@/lib/commands/declare-conflict";
import { endInvitation, inviteGuest } from "@/lib/commands/invite-guest";
import { openSitting } from "@/lib/commands/open-sitting";
import { ConflictInput, OpenSittingInput } from "@/lib/domain/appraisal/schema";
import { EndInvitationInput, InviteInput } from "@/lib/domain/invitation/schema";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

/** Opens a sitting and leads to it. */
export async function open(_previous: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const input = OpenSittingInput.safeParse({ ...Object.fromEntries(form), present: form.getAll("present") });
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const opened = await openSitting(scope.value, input.data);
  if (!opened.ok) return answered(opened);
  revalidatePath("/", "layout"); // the dossier, and the worklist of everybody present
  redirect(`/appraisals/${opened.value.id}`);
}

/** The reader's own stake in the dossier. */
export async function declare(_previous: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return change(ConflictInput, declareConflict, Object.fromEntries(form));
}

/** Lets a guest open this one dossier until a day. */
export async function invite(_previous: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return change(InviteInput, inviteGuest, Object.fromEntries(form));
}

/** Calls an invitation off. */
export async function endInvite(_previous: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return change(EndInvitationInput, endInvitation, Object.fromEntries(form));
}

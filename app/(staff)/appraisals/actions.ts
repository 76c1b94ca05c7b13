"use server";

import { change } from "@/app/(staff)/registrations/change";
import { endTeamInvitation } from "@/lib/commands/form-team";
import { EndInvitationInput } from "@/lib/domain/invitation/schema";
import type { FormAnswer } from "@/lib/domain/registration/form";

/** Calls a team's invitation off. */
export async function endInvite(_previous: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  return change(EndInvitationInput, endTeamInvitation, Object.fromEntries(form));
}

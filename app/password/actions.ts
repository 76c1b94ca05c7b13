"use server";

import { redirect } from "next/navigation";
import { currentPeer, currentStanding } from "@/lib/access/session";
import { changePassword } from "@/lib/commands/change-password";
import { homePath } from "@/lib/domain/account/home";
import { parseForm } from "@/lib/domain/account/parse-form";
import { ChangePasswordInput } from "@/lib/domain/account/schema";
import { refuse, type Result } from "@/lib/domain/result";
import { listPlaces } from "@/lib/queries/list-places";

/** Replaces the password that was issued, and goes to where the work is. */
export async function changeIssued(_previous: Result<null> | null, form: FormData): Promise<Result<null>> {
  const input = parseForm(ChangePasswordInput, form);
  if (!input.ok) return input;
  const standing = await currentStanding();
  if (!standing) return refuse("signed-out");
  const changed = await changePassword(standing, input.value, (await currentPeer()).address);
  if (!changed.ok) return changed;
  redirect(homePath((await listPlaces(standing.scope)).places));
}

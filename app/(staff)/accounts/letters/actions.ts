"use server";

import { revalidatePath } from "next/cache";
import { actionScope, currentPeer } from "@/lib/access/session";
import { resendLetter } from "@/lib/commands/resend-letter";
import { parseForm } from "@/lib/domain/account/parse-form";
import { IdInput } from "@/lib/domain/account/schema";
import type { Result } from "@/lib/domain/result";

export async function resend(_previous: Result<{ id: string }> | null, form: FormData): Promise<Result<{ id: string }>> {
  const input = parseForm(IdInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await resendLetter(scope.value, input.value, (await currentPeer()).address);
  if (done.ok) revalidatePath("/accounts/letters");
  return done;
}

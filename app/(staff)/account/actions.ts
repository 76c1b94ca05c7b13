"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { cookieOptions, densityCookie } from "@/lib/access/cookie";
import { actionScope, actionStanding, currentPeer } from "@/lib/access/session";
import { changePassword } from "@/lib/commands/change-password";
import { changeOwnEmail } from "@/lib/commands/change-email";
import { chooseDensity } from "@/lib/commands/choose-density";
import { chooseNotices } from "@/lib/commands/choose-notices";
import { createToken } from "@/lib/commands/create-token";
import { endOtherSessions } from "@/lib/commands/end-other-sessions";
import { revokeToken } from "@/lib/commands/revoke-token";
import { parseForm } from "@/lib/domain/account/parse-form";
import { ChangePasswordInput, CreateTokenInput, DensityInput, IdInput, OwnEmailInput } from "@/lib/domain/account/schema";
import { PreferencesForm, type Preferences } from "@/lib/domain/notice/preference";
import type { Result } from "@/lib/domain/result";

const address = async () => (await currentPeer()).address;

export async function changeOwnPassword(_previous: Result<null> | null, form: FormData): Promise<Result<null>> {
  const input = parseForm(ChangePasswordInput, form);
  if (!input.ok) return input;
  const standing = await actionStanding();
  if (!standing.ok) return standing;
  const changed = await changePassword(standing.value, input.value, await address());
  if (changed.ok) revalidatePath("/account");
  return changed;
}

/** Remembers the density with the account and in this browser, which draws the next page with it. */
export async function setDensity(_previous: Result<string> | null, form: FormData): Promise<Result<string>> {
  const input = parseForm(DensityInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const chosen = await chooseDensity(scope.value, input.value.density);
  if (chosen.ok) {
    (await cookies()).set(densityCookie, chosen.value, { ...cookieOptions, maxAge: 31_536_000 });
    revalidatePath("/", "layout");
  }
  return chosen;
}

export async function setEmail(_previous: Result<{ email: string | null }> | null, form: FormData): Promise<Result<{ email: string | null }>> {
  const input = parseForm(OwnEmailInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const changed = await changeOwnEmail(scope.value, input.value, await address());
  if (changed.ok) revalidatePath("/account");
  return changed;
}

export async function setNotices(_previous: Result<Preferences> | null, form: FormData): Promise<Result<Preferences>> {
  const input = parseForm(PreferencesForm, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const chosen = await chooseNotices(scope.value, input.value);
  if (chosen.ok) revalidatePath("/", "layout");
  return chosen;
}

export async function leaveOthers(): Promise<Result<number>> {
  const standing = await actionStanding();
  if (!standing.ok) return standing;
  const ended = await endOtherSessions(standing.value.scope, standing.value.holderId, await address());
  if (ended.ok) revalidatePath("/account");
  return ended;
}

/** A token's text is in the answer, this once. */
export type MadeToken = { id: string; label: string; token: string; expiresAt: Date };

export async function makeToken(_previous: Result<MadeToken> | null, form: FormData): Promise<Result<MadeToken>> {
  const input = parseForm(CreateTokenInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const made = await createToken(scope.value, input.value, await address());
  if (made.ok) revalidatePath("/account");
  return made;
}

export async function endToken(_previous: Result<{ id: string }> | null, form: FormData): Promise<Result<{ id: string }>> {
  const input = parseForm(IdInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const ended = await revokeToken(scope.value, input.value, await address());
  if (ended.ok) revalidatePath("/account");
  return ended;
}

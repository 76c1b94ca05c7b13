"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { actionScope, currentPeer } from "@/lib/access/session";
import { changeEmail } from "@/lib/commands/change-email";
import { createAccount, type Issued } from "@/lib/commands/create-account";
import { deactivateAccount } from "@/lib/commands/deactivate-account";
import { grantRole } from "@/lib/commands/grant-role";
import { reactivateAccount } from "@/lib/commands/reactivate-account";
import { resetPassword } from "@/lib/commands/reset-password";
import { revokeGrant } from "@/lib/commands/revoke-grant";
import { parseForm } from "@/lib/domain/account/parse-form";
import { AccountEmailInput, AccountIdInput, CreateAccountInput, GrantRoleInput, RevokeGrantInput } from "@/lib/domain/account/schema";
import type { Result } from "@/lib/domain/result";

type Previous = Result<{ id: string }> | null;

const address = async () => (await currentPeer()).address;

/** Makes an account; its first password is in the answer, this once. */
export async function create(_previous: Result<Issued> | null, form: FormData): Promise<Result<Issued>> {
  const input = parseForm(CreateAccountInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  return createAccount(scope.value, input.value, await address());
}

export async function grant(_previous: Previous, form: FormData): Promise<Result<{ id: string }>> {
  const input = parseForm(GrantRoleInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const granted = await grantRole(scope.value, input.value, await address());
  if (!granted.ok) return granted;
  redirect(`/accounts/${input.value.accountId}`);
}

export async function revoke(_previous: Previous, form: FormData): Promise<Result<{ id: string }>> {
  const input = parseForm(RevokeGrantInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const revoked = await revokeGrant(scope.value, input.value, await address());
  if (revoked.ok) revalidatePath(`/accounts/${input.value.accountId}`);
  return revoked;
}

/** Issues a new first password; it is in the answer, this once. */
export async function reset(_previous: Result<{ name: string; password: string }> | null, form: FormData): Promise<Result<{ name: string; password: string }>> {
  const input = parseForm(AccountIdInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const issued = await resetPassword(scope.value, input.value, await address());
  if (issued.ok) revalidatePath(`/accounts/${input.value.accountId}`);
  return issued;
}

export async function email(_previous: Previous, form: FormData): Promise<Result<{ id: string }>> {
  const input = parseForm(AccountEmailInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const changed = await changeEmail(scope.value, input.value, await address());
  if (changed.ok) revalidatePath(`/accounts/${input.value.accountId}`);
  return changed;
}

export const deactivate = async (_previous: Previous, form: FormData) => onAccount(deactivateAccount, form);

export const reactivate = async (_previous: Previous, form: FormData) => onAccount(reactivateAccount, form);

async function onAccount(command: typeof deactivateAccount, form: FormData): Promise<Result<{ id: string }>> {
  const input = parseForm(AccountIdInput, form);
  if (!input.ok) return input;
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await command(scope.value, input.value, await address());
  if (done.ok) revalidatePath(`/accounts/${input.value.accountId}`);
  return done;
}

"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cookieOptions, seal, sessionCookie, unseal } from "@/lib/access/cookie";
import { currentPeer } from "@/lib/access/session";
import { signIn } from "@/lib/commands/sign-in";
import { signOut } from "@/lib/commands/sign-out";
import { returnPath } from "@/lib/domain/account/return-path";
import { SignInInput } from "@/lib/domain/account/schema";
import { refuse, type Result } from "@/lib/domain/result";

/** Signs in with what was typed and goes where the person was heading. Answers only when refused. */
export async function enter(_previous: Result<never> | null, form: FormData): Promise<Result<never>> {
  const input = SignInInput.safeParse(Object.fromEntries(form));
  if (!input.success) return refuse("wrong-sign-in");
  return open(input.data, String(form.get("to") ?? ""));
}

async function open(input: SignInInput, to: string): Promise<Result<never>> {
  const { address } = await currentPeer();
  const result = await signIn(input, { address, userAgent: (await headers()).get("user-agent") ?? "" });
  if (!result.ok) return result;
  (await cookies()).set(sessionCookie, await seal(result.value.sessionId), cookieOptions);
  redirect(returnPath(to));
}

/** Ends this browser's session on every instance and returns to the sign-in page. */
export async function leave() {
  const sid = await unseal((await cookies()).get(sessionCookie)?.value);
  if (sid) await signOut(sid, (await currentPeer()).address);
  (await cookies()).delete({ name: sessionCookie, ...cookieOptions });
  redirect("/sign-in");
}

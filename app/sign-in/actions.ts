"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cookieOptions, densityCookie, seal, sessionCookie, unseal } from "@/lib/access/cookie";
import { offeredPassword } from "@/lib/access/sample-accounts";
import { currentPeer, standingOfSession } from "@/lib/access/session";
import { signIn } from "@/lib/commands/sign-in";
import { signOut } from "@/lib/commands/sign-out";
import { homePath } from "@/lib/domain/account/home";
import { returnPath } from "@/lib/domain/account/return-path";
import { SignInInput } from "@/lib/domain/account/schema";
import type { Refusal } from "@/lib/domain/result";
import { listPlaces } from "@/lib/queries/list-places";

/** Why nobody was let in, with the name as typed, so that only the password is typed again. */
export type Refused = { refusal: Refusal; name: string };

/** Signs in with what was typed and goes where the person was heading. Answers only when refused. */
export async function enter(_previous: Refused | null, form: FormData): Promise<Refused> {
  const name = String(form.get("name") ?? "").slice(0, 100);
  const input = SignInInput.safeParse({ name, password: form.get("password") });
  if (!input.success) return { refusal: { code: "wrong-sign-in" }, name };
  return { refusal: await open(input.data, String(form.get("to") ?? "")), name };
}

/** Signs in with a sample account, for someone at this very machine: the password never leaves the server. */
export async function enterSample(_previous: Refused | null, form: FormData): Promise<Refused> {
  const name = String(form.get("account") ?? "");
  const password = await offeredPassword(await currentPeer(), name);
  if (password === null) return { refusal: { code: "not-allowed" }, name: "" };
  const refusal = await open({ name, password }, String(form.get("to") ?? ""));
  return { refusal: refusal.code === "wrong-sign-in" ? { code: "sample-password-changed" } : refusal, name };
}

async function open(input: SignInInput, to: string): Promise<Refusal> {
  const { address } = await currentPeer();
  const result = await signIn(input, { address, userAgent: (await headers()).get("user-agent") ?? "" });
  if (!result.ok) return result.refusal;
  const jar = await cookies();
  jar.set(sessionCookie, await seal(result.value.sessionId), cookieOptions);
  jar.set(densityCookie, result.value.density, { ...cookieOptions, maxAge: 31_536_000 });
  const path = returnPath(to);
  redirect(path === "/" ? await homeOfSession(result.value.sessionId) : path);
}

/** Straight to where the work is: the start page would only lead on. */
async function homeOfSession(id: string) {
  const standing = await standingOfSession(id);
  return standing && !standing.mustChange ? homePath((await listPlaces(standing.scope)).places) : "/password";
}

/** Ends this browser's session on every instance and returns to the sign-in page. */
export async function leave() {
  const jar = await cookies();
  const sid = await unseal(jar.get(sessionCookie)?.value);
  if (sid) await signOut(sid, (await currentPeer()).address);
  jar.delete({ name: sessionCookie, ...cookieOptions });
  redirect("/sign-in");
}

import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { hasWords } from "@/lib/domain/words";

const Told = z.object({
  key: z.uuid(),
  refusal: z.object({ code: z.string().refine(hasWords), field: z.string().optional(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  errors: z.record(z.string(), z.string()),
  typed: z.record(z.string(), z.string()),
});
/** What a form sent without script is told when it is refused, with what was typed into it. */
export type Told = { answer: FormAnswer; typed: Readonly<Record<string, string>> };
type Refused = Extract<FormAnswer, { done: false }>;

const cookie = "told";
const mostBytes = 3_500; // browsers keep no larger cookie than 4 KB
const seconds = 120;

/** Keeps a refusal for the one look the browser is sent to; answers the address and the cookie. It hangs on the browser, not on the address: a link tells nobody anything. */
export function keepTold(page: string, answer: Refused, typed: Told["typed"]) {
  const { address, value } = packTold(page, answer, typed);
  return { address, cookie: `${cookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}` };
}

/** The same for an action, which leads there itself. */
export async function leadToTold(page: string, answer: Refused, typed: Told["typed"]): Promise<never> {
  const { address, value } = packTold(page, answer, typed);
  (await cookies()).set(cookie, value, { path: "/", maxAge: seconds, httpOnly: true, sameSite: "lax", secure: isSecure() });
  redirect(address);
}

const isSecure = () => process.env["NEXTAUTH_URL"]?.startsWith("https:") ?? false;

function packTold(page: string, answer: Refused, typed: Told["typed"]) {
  const key = randomUUID();
  const pack = (kept: Told["typed"]) => Buffer.from(JSON.stringify({ key, refusal: answer.refusal, errors: answer.errors, typed: kept })).toString("base64url");
  const whole = pack(typed);
  const [path = "", anchor] = page.split("#");
  return { address: `${path}${path.includes("?") ? "&" : "?"}told=${key}${anchor ? `#${anchor}` : ""}`, value: whole.length > mostBytes ? pack({}) : whole };
}

/** What this page is told, by the key in its address. */
export async function readTold(key: string | readonly string[] | undefined): Promise<Told | null> {
  if (typeof key !== "string") return null;
  try {
    const told = Told.safeParse(JSON.parse(Buffer.from((await cookies()).get(cookie)?.value ?? "", "base64url").toString("utf8")));
    if (!told.success || told.data.key !== key) return null;
    const { refusal: { code, field, values }, errors, typed } = told.data;
    return { answer: { done: false, refusal: { code, ...(field !== undefined && { field }), ...(values && { values }) }, errors }, typed };
  } catch {
    return null; // no cookie of ours
  }
}

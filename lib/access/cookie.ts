import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { sessionHours } from "@/lib/domain/account/session";
import { env } from "@/lib/platform/env";
import { gate } from "./door";

/** Behind TLS: cookies for https only, with the name prefix that browsers hold to it. */
export const secure = env.NEXTAUTH_URL?.startsWith("https:") ?? false;

/** next-auth's own cookie name, so that its endpoints and ours speak of one session. */
export const sessionCookie = `${secure ? "__Secure-" : ""}next-auth.session-token`;

/** How dense this person's pages are drawn; the root layout reads it. */
export const densityCookie = "density";

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;

const maxAge = sessionHours * 3600;
const Sealed = z.object({ sid: z.uuid() });

/** The cookie's text: the session's id, encrypted, and nothing else. */
export const seal = async (sid: string) => encode({ token: { sid }, secret: await authSecret(), maxAge });

/** The session's id in a cookie's text, or null when it is not ours. */
export async function unseal(text: string | undefined): Promise<string | null> {
  if (!text) return null;
  try {
    return Sealed.safeParse(await decode({ token: text, secret: await authSecret() })).data?.sid ?? null;
  } catch {
    return null; // jose throws for whatever we did not write: a stranger's cookie is no session
  }
}

let known: Promise<string> | undefined;

/** One secret for every instance on this database, made by whichever starts first. */
export const authSecret = () => (known ??= findSecret().catch(forget));

const forget = (error: unknown) => {
  known = undefined; // the database may be back at the next request
  throw error;
};

const findSecret = gate(async ({ db }) => {
  if (env.NEXTAUTH_SECRET) return env.NEXTAUTH_SECRET;
  const key = "auth-secret";
  const made = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
  await db.setting.createMany({ data: [{ key, value: made }], skipDuplicates: true });
  const { value } = await db.setting.findUniqueOrThrow({ where: { key } });
  return z.string().min(32).parse(value);
});

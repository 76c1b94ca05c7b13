import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { authSecret, secure } from "@/lib/access/cookie";
import { currentPeer, standingOfSession } from "@/lib/access/session";
import { signIn } from "@/lib/commands/sign-in";
import { signOut } from "@/lib/commands/sign-out";
import { SignInInput } from "@/lib/domain/account/schema";
import { sessionHours } from "@/lib/domain/account/session";

/** next-auth's token carries the session's id alone: everything else is asked of the database. */
const options = async (): Promise<NextAuthOptions> => ({
  secret: await authSecret(),
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
  useSecureCookies: secure,
  providers: [Credentials({ credentials: { name: {}, password: {} }, authorize })],
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user ? user.id : token["sid"] }),
    session: async ({ session, token }) => {
      const standing = typeof token["sid"] === "string" ? await standingOfSession(token["sid"]) : null;
      return standing ? { expires: session.expires, user: { name: standing.scope.displayName } } : { expires: session.expires };
    },
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token["sid"] === "string") await signOut(token["sid"], (await currentPeer()).address);
    },
  },
});

/** Our command decides. A refusal's code comes back as the `error` of the sign-in page. */
const authorize: Parameters<typeof Credentials>[0]["authorize"] = async (credentials, request) => {
  const input = SignInInput.safeParse(credentials);
  if (!input.success) throw new Error("wrong-sign-in");
  const { address } = await currentPeer();
  const result = await signIn(input.data, { address, userAgent: String(request.headers?.["user-agent"] ?? "") });
  if (!result.ok) throw new Error(result.refusal.code);
  return { id: result.value.sessionId };
};

const handler = async (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> =>
  NextAuth(request, context, await options());

export { handler as GET, handler as POST };

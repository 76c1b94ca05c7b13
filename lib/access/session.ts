import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { idleSince, seenSince } from "@/lib/domain/account/session";
import { roles, type Action } from "@/lib/domain/action";
import { Day, dayOf } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { UnitPath } from "@/lib/domain/unit/path";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { digest } from "@/lib/platform/digest";
import { peerOf, type Peer } from "@/lib/platform/peer";
import { Prisma } from "@/lib/platform/prisma/client";
import { sessionCookie, unseal } from "./cookie";
import { clockColumn } from "./kept";
import { mayAnywhere, mayOpen, type Scope } from "./scope";

const Standing = z.object({
  holderId: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  displayName: z.string(),
  mustChange: z.boolean(),
  density: z.enum(["compare", "comfortable", "large"]),
  today: Day,
  sample: z.boolean(),
  clock: z.string(),
  grants: z.array(z.object({ role: z.enum(roles), root: UnitPath })),
  invitedTo: z.array(z.uuid()),
});

/** Someone signed in: the session's id, the account's own settings and what the clock of facts showed, beside the scope. */
export type Standing = { holderId: string; mustChange: boolean; density: "compare" | "comfortable" | "large"; clock: string; scope: Scope };

/**
 * Who holds a session or a token right now, in one statement: account, today, grants in force. Nothing is remembered between
 * requests, so ending a session, deactivating an account or losing a grant acts at once on every instance.
 */
async function findStanding(holder: Prisma.Sql, touch: Prisma.Sql, at: Date): Promise<Standing | null> {
  const rows = await database.$queryRaw`
    WITH holder AS (${holder}), touched AS (${touch}),
         sample AS (SELECT (value->>'workingDay')::date AS day FROM "Setting" WHERE key = 'sample'),
         today AS (SELECT coalesce((SELECT day FROM sample), ${dayOf(at)}::date) AS day)
    SELECT holder.id AS "holderId", account.id AS "accountId", account.name, account."displayName", account."mustChange", account.density,
           today.day::text AS today, EXISTS (SELECT FROM sample) AS sample, ${clockColumn},
           coalesce((SELECT json_agg(json_build_object('role', held.role, 'root', unit.path) ORDER BY unit.path, held.role)
                       FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId"
                      WHERE held."accountId" = account.id AND held."revokedAt" IS NULL
                        AND held."validFrom" <= today.day AND (held."validUntil" IS NULL OR held."validUntil" > today.day)), '[]') AS grants,
           coalesce((SELECT json_agg(invitation."registrationId" ORDER BY invitation.id)
                       FROM "DossierInvitation" invitation JOIN "Registration" registration ON registration.id = invitation."registrationId"
                      WHERE invitation."accountId" = account.id AND invitation."endedAt" IS NULL AND invitation."validFrom" <= today.day AND invitation."validUntil" > today.day
                        AND EXISTS (SELECT FROM "Grant" held JOIN "Unit" unit ON unit.id = held."unitId"
                                     WHERE held."accountId" = account.id AND held.role = 'guest' AND held."revokedAt" IS NULL AND starts_with(registration.path, unit.path)
                                       AND held."validFrom" <= today.day AND (held."validUntil" IS NULL OR held."validUntil" > today.day))), '[]') AS "invitedTo"
      FROM holder JOIN "Account" account ON account.id = holder."accountId" CROSS JOIN today
     WHERE account."deactivatedAt" IS NULL`;
  const [row] = z.array(Standing).parse(rows);
  if (!row) return null;
  const { holderId, mustChange, density, clock, ...scope } = row;
  return { holderId, mustChange, density, clock, scope };
}

/** Who holds a session, or null when it ended, expired, was left alone too long, or its account was deactivated. */
export const standingOfSession = (id: string, at = now()) =>
  findStanding(
    Prisma.sql`SELECT id, "accountId" FROM "Session"
                WHERE id = ${id}::uuid AND "endedAt" IS NULL AND "expiresAt" > ${at} AND "seenAt" > ${idleSince(at)}`,
    Prisma.sql`UPDATE "Session" SET "seenAt" = ${at} WHERE id = (SELECT id FROM holder) AND "seenAt" < ${seenSince(at)}`,
    at,
  );

/** Who holds an API token, or null when it is unknown, revoked or expired. */
export const standingOfToken = (token: string, at = now()) =>
  findStanding(
    Prisma.sql`SELECT id, "accountId" FROM "ApiToken" WHERE hash = ${digest(token)} AND "revokedAt" IS NULL AND "expiresAt" > ${at}`,
    Prisma.sql`UPDATE "ApiToken" SET "usedAt" = ${at} WHERE id = (SELECT id FROM holder) AND ("usedAt" IS NULL OR "usedAt" < ${seenSince(at)})`,
    at,
  );

/** Who is signed in in this browser, or null. Asks the database once for each request. */
export const currentStanding = cache(async (): Promise<Standing | null> => {
  const sid = await unseal((await cookies()).get(sessionCookie)?.value);
  return sid ? cameFrom(await headers(), await standingOfSession(sid)) : null;
});

/** The same, knowing where the request came from. */
const cameFrom = (from: Headers, standing: Standing | null) => standing && { ...standing, scope: { ...standing.scope, address: peerOf(from).address } };

/** The scope of whoever asks for this page. Nobody: to the sign-in page and back afterwards; first password: to its change. */
export const currentScope = cache(async (): Promise<Scope> => {
  const standing = await currentStanding();
  if (!standing) {
    const from = (await headers()).get("x-path");
    redirect(from && from !== "/" ? `/sign-in?to=${encodeURIComponent(from)}` : "/sign-in");
  }
  if (standing.mustChange) redirect("/password");
  return standing.scope;
});

/** The scope for a server action: a refusal instead of a redirect, so that a form filled in meanwhile is not lost. */
export async function actionScope(): Promise<Result<Scope>> {
  return scopeOf(await currentStanding());
}

/** The same for an act on the session itself. */
export async function actionStanding(): Promise<Result<Standing>> {
  return free(await currentStanding());
}

/** The scope of an API request: a personal token, else the browser's session, which must come from our own pages to change anything. */
export async function requestScope(request: Request): Promise<Result<Scope>> {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer) return scopeOf(cameFrom(request.headers, await standingOfToken(bearer)));
  if (request.headers.has("authorization")) return refuse("signed-out");
  if (!["GET", "HEAD"].includes(request.method) && !isSameOrigin(request)) return refuse("cross-site");
  return scopeOf(await currentStanding());
}

function free(standing: Standing | null): Result<Standing> {
  if (!standing) return refuse("signed-out");
  return standing.mustChange ? refuse("password-due") : accept(standing);
}

function scopeOf(standing: Standing | null): Result<Scope> {
  const result = free(standing);
  return result.ok ? accept(result.value.scope) : result;
}

function isSameOrigin(request: Request) {
  const origin = request.headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}

/** Ends in the 403 page unless the scope may do `action` somewhere. For whole pages; single units are judged by the reach. */
export function demand(scope: Scope, action: Action) {
  if (!mayAnywhere(scope, action)) forbidden();
}

/** The same for a page of one dossier, which a guest may open too. */
export function demandDossier(scope: Scope, action: Action) {
  if (!mayOpen(scope, action)) forbidden();
}

/** Where this page's or action's request came from. */
export const currentPeer = async (): Promise<Peer> => peerOf(await headers());

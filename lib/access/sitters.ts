import type { Sitter } from "@/lib/domain/appraisal/quorum";
import { teamFunctions, type Bar } from "@/lib/domain/appraisal/team";
import { dateOf } from "@/lib/domain/day";
import { bodyFor } from "./body";
import type { Room } from "./door";
import { mayRole } from "./rights";

type Dossier = { id: string; titleId: string; path: string };
type Asking = Pick<Room, "db" | "today">;

/** A member of the team as one dossier sees them. */
export type NamedSitter = Sitter & { accountId: string; name: string; reason: string | null };

/** The team whose body appraises a dossier today; null when no body is named or no team is formed. */
export async function teamFor(room: Asking, { titleId, path }: Omit<Dossier, "id">) {
  const body = await bodyFor(room, { path, titleId, stage: "appraise" });
  return body && room.db.appraisalTeam.findFirst({ where: { unitId: body.unitId, replacedOn: null } });
}

/** Everybody on a team, the chair first, and why those who must not score a dossier must not: their own word, or the part they had in its proposal. */
export async function sittersOn(room: Asking, teamId: string, dossier: Dossier): Promise<NamedSitter[]> {
  const { db } = room;
  const seats = await db.appraisalSeat.findMany({ where: { teamId }, include: { account: { select: { displayName: true } }, conflicts: { where: { registrationId: dossier.id } } }, orderBy: { id: "asc" } });
  const proposed = await db.registrationEvent.findFirst({ where: { registrationId: dossier.id, move: "propose" }, orderBy: { seq: "desc" } });
  const ofCommune = await proposersAmong(room, seats.map(({ accountId }) => accountId), dossier);
  const barOf = (accountId: string, hasConflict: boolean): Bar | null => (hasConflict ? "conflict" : proposed?.accountId === accountId ? "proposer" : ofCommune.has(accountId) ? "commune" : null);
  return seats
    .map(({ id, accountId, account, conflicts, function: held }) => ({ id, accountId, name: account.displayName, function: held, bar: barOf(accountId, conflicts.length > 0), reason: conflicts[0]?.reason ?? null }))
    .sort((a, b) => teamFunctions.indexOf(a.function) - teamFunctions.indexOf(b.function) || a.name.localeCompare(b.name, "vi"));
}

/** Who of some people works for the cell, or for the committee that reviews and proposes it. */
async function proposersAmong(room: Asking, accountIds: string[], dossier: Dossier): Promise<ReadonlySet<string>> {
  const proposer = await bodyFor(room, { ...dossier, stage: "review" });
  const day = dateOf(room.today);
  const own = dossier.path.split("/").filter(Boolean).at(-1) ?? "";
  const grants = await room.db.grant.findMany({
    where: { accountId: { in: accountIds }, unitId: { in: [proposer?.unitId ?? own, own] }, revokedAt: null, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
  });
  return new Set(grants.filter(({ role }) => mayRole(role, "registration.review") || mayRole(role, "progress.report")).map(({ accountId }) => accountId));
}

import type { Body } from "@/lib/domain/registration/body";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { rowOf, speaksFor, type MoveName } from "@/lib/domain/registration/workflow";
import { competentFor, type Stage } from "@/lib/domain/unit/competence";
import { UnitPath } from "@/lib/domain/unit/path";
import type { Room } from "./door";
import { mayRole } from "./rights";
import type { Scope } from "./scope";

/** A body with where its unit stands today: what a grant is compared with. */
export type StandingBody = Body & { path: UnitPath };

/** The body that acts at a stage for a cell standing at `path`, by the competences in force today. Null when none is named or no such unit stands above. */
export async function bodyFor({ db, today }: Pick<Room, "db" | "today">, asked: { path: string; titleId: string; stage: Stage }): Promise<StandingBody | null> {
  const lineage = asked.path.split("/").filter(Boolean).reverse();
  const rows = await db.competence.findMany({ where: { unitId: { in: lineage }, stage: asked.stage } });
  const dated = rows.map(({ validFrom, validUntil, ...row }) => ({ ...row, from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil) }));
  const competence = competentFor(dated, asked.stage, { lineage, titleId: asked.titleId, on: today });
  if (!competence) return null;
  const unit = await db.unit.findFirst({ where: { id: { in: lineage }, level: competence.level }, include: { versions: { orderBy: { validFrom: "desc" }, take: 1 } } });
  const version = unit?.versions[0];
  return unit && version ? { unitId: unit.id, path: UnitPath.parse(unit.path), kind: version.kind, name: version.name, body: competence.body, stage: asked.stage } : null;
}

/** True when the person speaks for the body: holds a role over its very unit that may do the move and the stage's own act. Wider reach is not enough. */
export const speaks = (scope: Scope, move: MoveName, body: StandingBody) =>
  scope.grants.some(({ role, root }) => root === body.path && mayRole(role, rowOf(move).needs) && mayRole(role, speaksFor[body.stage]));

/** Who else may hold the body's dossiers today: everyone with a role over its very unit that speaks for it. */
export async function holdersOf({ db, today }: Pick<Room, "db" | "today">, body: StandingBody): Promise<{ id: string; name: string }[]> {
  const day = dateOf(today);
  const grants = await db.grant.findMany({
    where: { unitId: body.unitId, revokedAt: null, validFrom: { lte: day }, account: { deactivatedAt: null }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
    include: { account: { select: { id: true, displayName: true } } },
  });
  const able = grants.filter(({ role }) => mayRole(role, "registration.hold") && mayRole(role, speaksFor[body.stage]));
  return [...new Map(able.map(({ account }) => [account.id, { id: account.id, name: account.displayName }])).values()];
}

/** Everyone a person might hand a dossier to: who holds dossiers in the same role at the very same unit. Whether they may take a certain one is the act's to say. */
export async function colleaguesOf({ db, scope, today }: Pick<Room, "db" | "scope" | "today">): Promise<{ id: string; name: string }[]> {
  const day = dateOf(today);
  const posts = scope.grants.filter(({ role }) => mayRole(role, "registration.hold")).map(({ role, root }) => ({ role, unit: { path: root as string } }));
  const grants = await db.grant.findMany({
    where: { AND: [{ OR: posts }, { OR: [{ validUntil: null }, { validUntil: { gt: day } }] }], revokedAt: null, validFrom: { lte: day }, account: { deactivatedAt: null }, accountId: { not: scope.accountId } },
    include: { account: { select: { id: true, displayName: true } } },
    orderBy: { account: { displayName: "asc" } },
  });
  return posts.length === 0 ? [] : [...new Map(grants.map(({ account }) => [account.id, { id: account.id, name: account.displayName }])).values()];
}

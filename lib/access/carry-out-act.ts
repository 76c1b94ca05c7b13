import "server-only";
import { dateOf } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { isMade } from "@/lib/domain/unit/reorganisation/line";
import { holdersTouched, type Plan, type Problem } from "@/lib/domain/unit/reorganisation/plan";
import { commonAbove } from "@/lib/domain/unit/reorganisation/heirs";
import { planOf, type PlannedAct } from "./act-ground";
import { record } from "./audit";
import type { Room } from "./door";
import { handOverDossiers } from "./hand-over-dossiers";

type Db = Room["db"];
type Order = { act: PlannedAct; accountId: string; now: Date };

/** What stood in the way when the act was to take effect. */
export type CarriedOut = Result<Plan> & { problems?: readonly Problem[] };

const acting = 7_503_079; // the advisory lock of whoever changes the tree

/**
 * Changes the tree as an act says, in the caller's transaction: planned again at this moment, refused with its problems when it no longer
 * fits, and when somebody is at work on a unit it touches. Versions, successions, access paths and titles to be considered are written
 * together.
 */
export async function carryOutAct(db: Db, { act, accountId, now }: Order): Promise<CarriedOut> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${acting}::bigint)`;
  const planned = await planOf(db, act);
  if (!planned.ok) return { ...refuse("act-does-not-fit"), problems: planned.problems };
  const { plan } = planned;
  if (!(await holdUnits(db, plan))) return refuse("act-units-busy");

  const ids = await makeUnits(db, plan);
  const named = (ref: string) => ids.get(ref) ?? ref;
  await writeVersions(db, act, plan, named);
  const on = dateOf(act.effectiveOn);
  await db.succession.createMany({ data: plan.handings.map(({ from, to, whole, share = null }) => ({ fromId: named(from), toId: named(to), on, whole, share, actId: act.id })) });
  await moveAccess(db, plan, named);
  if (act.carriesGrants) await carryGrants(db, { act, accountId, now }, plan, named);
  await queueTitles(db, act, plan);
  await handOverDossiers(db, { on: act.effectiveOn, cells: cellsMoved(plan), act, accountId, now });
  if (act.countersId) await settle(db, act, act.countersId, now);
  await db.act.update({ where: { id: act.id }, data: { state: "enacted", enactedById: accountId, enactedAt: now, problems: [] } });
  return accept(plan);
}

/** Cells that end, or come to stand elsewhere. */
const cellsMoved = ({ before, closed, opened }: Plan) => [...closed, ...opened.map(({ id }) => id)].filter((id) => before.get(id)?.level === "cell");

/** Takes hold of every unit the act touches, or of none: whoever works on one has it, and the act does not wait while holding others. */
async function holdUnits(db: Db, { closed, opened }: Plan): Promise<boolean> {
  const ids = [...closed, ...opened.flatMap(({ id, parentId }) => [id, ...(parentId ? [parentId] : [])])].filter((id) => !isMade(id));
  const wanted = [...new Set(ids)];
  const [held] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT id FROM "Unit" WHERE id = ANY(${wanted}::text[]) ORDER BY id FOR UPDATE SKIP LOCKED) held`;
  return held?.count === wanted.length;
}

/** Units the act makes, parents first; answers their ids by the names the plan gave them. */
async function makeUnits(db: Db, { opened }: Plan): Promise<Map<string, string>> {
  const made = opened.filter(({ id }) => isMade(id));
  if (made.length === 0) return new Map();
  const drawn = await db.$queryRaw<{ id: string }[]>`SELECT nextval('unit_id')::text AS id FROM generate_series(1, ${made.length}::int)`;
  const ids = new Map(made.map(({ id }, index) => [id, drawn[index]?.id ?? ""]));
  const named = (ref: string | null) => ref && (ids.get(ref) ?? ref);
  await db.unit.createMany({ data: made.map(({ id, level, parentId }) => ({ id: named(id) ?? "", level, parentId: named(parentId) })) });
  return ids;
}

async function writeVersions(db: Db, { id, effectiveOn }: PlannedAct, { closed, opened }: Plan, named: (ref: string) => string) {
  const on = dateOf(effectiveOn);
  const ending = [...closed, ...opened.map((unit) => unit.id)].filter((ref) => !isMade(ref));
  await db.$executeRaw`
    UPDATE "UnitVersion" SET "validUntil" = ${on}::date, "endedById" = ${id}::uuid
     WHERE "unitId" = ANY(${ending}::text[]) AND "validFrom" < ${on}::date AND "validUntil" IS NULL`;
  await db.unitVersion.createMany({
    data: opened.map(({ id: ref, name, kind, code, parentId }) => ({ unitId: named(ref), name, kind, code, parentId: parentId && named(parentId), validFrom: on, actId: id })),
  });
}

/**
 * Access follows today: what stands hangs below its parent, what ended below the one unit that carried it on, else below what its
 * heirs have in common, else below what stood above it.
 */
async function moveAccess(db: Db, { before, closed, opened, handings }: Plan, named: (ref: string) => string) {
  for (const { id, parentId } of opened) if (!isMade(id) && parentId) await hang(db, id, named(parentId));
  const heirsOf = new Map<string, { to: string; whole: boolean }[]>();
  for (const { from, to, whole } of handings) heirsOf.set(from, [...(heirsOf.get(from) ?? []), { to: named(to), whole }]);
  for (const id of closed) {
    const heirs = heirsOf.get(id) ?? [];
    const parent = before.get(id)?.parentId ?? null;
    const place = heirs.length === 0 ? parent : await placeAmong(db, heirs);
    if (place && place !== id) await hang(db, id, place);
  }
  if (heirsOf.size > 0 || opened.some(({ id, parentId }) => before.get(id)?.parentId !== parentId)) await hangDivided(db);
}

/** Units divided by earlier acts hang below what their heirs have in common from now on: those may have come together. The latest first, since heirs end later. */
async function hangDivided(db: Db) {
  const divided = await db.$queryRaw<{ id: string; heirs: string[] }[]>`
    SELECT handing."fromId" AS id, array_agg(handing."toId") AS heirs
      FROM "Succession" handing
     WHERE handing."on" = (SELECT max(version."validUntil") FROM "UnitVersion" version WHERE version."unitId" = handing."fromId")
       AND NOT EXISTS (SELECT FROM "UnitVersion" version WHERE version."unitId" = handing."fromId" AND version."validUntil" IS NULL)
     GROUP BY handing."fromId", handing."on" HAVING count(*) > 1 ORDER BY handing."on" DESC, handing."fromId"`;
  for (const { id, heirs } of divided) {
    const place = await placeAmong(db, heirs.map((to) => ({ to, whole: false })));
    if (place && place !== id) await hang(db, id, place);
  }
}

async function placeAmong(db: Db, heirs: readonly { to: string; whole: boolean }[]): Promise<string | null> {
  const [only, ...others] = heirs;
  if (only && others.length === 0 && only.whole) return only.to;
  const rows = await db.unit.findMany({ where: { id: { in: heirs.map(({ to }) => to) } }, select: { path: true } });
  return commonAbove(rows.map(({ path }) => path.split("/").filter(Boolean)));
}

/** Hangs a unit elsewhere; everything below it and every fact of it follows by trigger. */
const hang = (db: Db, id: string, parentId: string) => db.$executeRaw`UPDATE "Unit" SET "parentId" = ${parentId} WHERE id = ${id} AND "parentId" IS DISTINCT FROM ${parentId}`;

/** Whoever holds a role over a unit that one other carries on whole holds it there too, from the act's day. What they held stays: the unit may stand again. */
async function carryGrants(db: Db, { act: { effectiveOn }, now }: Order, { closed, handings }: Plan, named: (ref: string) => string) {
  const heirs = new Map(handings.filter(({ from, whole }) => whole && closed.includes(from)).map(({ from, to }) => [from, named(to)]));
  const on = dateOf(effectiveOn);
  const living = { revokedAt: null, OR: [{ validUntil: null }, { validUntil: { gt: on } }] };
  const grants = await db.grant.findMany({ where: { unitId: { in: [...heirs.keys()] }, ...living }, include: { account: { select: { name: true } } }, orderBy: { id: "asc" } });
  const there = await db.grant.findMany({ where: { unitId: { in: [...heirs.values()] }, ...living } });
  const held = new Set(there.map(({ accountId, role, unitId }) => `${accountId} ${role} ${unitId}`));
  for (const { accountId, account, role, unitId: from, validFrom, validUntil } of grants) {
    const unitId = heirs.get(from) ?? "";
    const key = `${accountId} ${role} ${unitId}`;
    if (held.has(key)) continue;
    held.add(key);
    await db.grant.create({ data: { accountId, role, unitId, validFrom: validFrom > on ? validFrom : on, validUntil } });
    await record({ db, now }, { act: "grant_add", unitId, subjectId: accountId, details: { account: account.name, role } });
  }
}

/** Titles of units that ended, were divided, or took others in: each waits for a person. */
async function queueTitles(db: Db, { id, effectiveOn, countersId }: PlannedAct, plan: Plan) {
  const holders = countersId ? plan.closed : holdersTouched(plan); // what stands again stands as it did
  if (holders.length === 0) return;
  const on = dateOf(effectiveOn);
  const holdings = await db.titleHolding.findMany({ where: { unitId: { in: [...holders] }, OR: [{ heldUntil: null }, { heldUntil: { gt: on } }] }, select: { id: true, unitId: true, titleId: true } });
  await db.titleReview.createMany({ data: holdings.map((holding) => ({ actId: id, unitId: holding.unitId, titleId: holding.titleId, holdingId: holding.id })), skipDuplicates: true });
}

/** The countered act stays in the history as countered; titles nobody has decided about stand as before it. */
async function settle(db: Db, { effectiveOn }: PlannedAct, counteredId: string, now: Date) {
  const countered = await db.act.update({ where: { id: counteredId }, data: { state: "countered" } });
  if (countered.countersId) await db.act.update({ where: { id: countered.countersId }, data: { state: "enacted" } });
  await db.titleReview.updateMany({
    where: { actId: counteredId, outcome: null },
    data: { outcome: "lapsed", ground: "Đơn vị trở lại như trước sắp xếp", decidedOn: dateOf(effectiveOn), decidedAt: now },
  });
}

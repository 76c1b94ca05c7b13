import { actsOf } from "@/lib/access/act-desk";
import { actShape, planOf, plannedOf } from "@/lib/access/act-ground";
import { carryOutAct } from "@/lib/access/carry-out-act";
import { write, type Room } from "@/lib/access/door";
import { dayOfDate } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { SeenAct } from "@/lib/domain/unit/reorganisation/schema";

/** Every unit of a province may change place in one transaction, and each of its facts with it. */
const wholeProvince = 300_000;

/**
 * Orders an act: it takes effect at once when its day has come, else on its day by itself. Refuses what no longer fits the units as they
 * are, units somebody is at work on, and a draft another changed.
 */
export const enactAct = write("unit.reorganise", async (room, seen: SeenAct): Promise<Result<{ id: string; state: "scheduled" | "enacted" }>> => {
  const { db, scope, today, now } = room;
  const found = await findAct(room, seen, "draft");
  if (!found.ok) return found;
  const stored = await db.act.findUniqueOrThrow({ where: { id: seen.id }, include: actShape });
  const act = plannedOf(stored);
  if (!act) return refuse("not-found");
  await db.act.update({ where: { id: seen.id }, data: { version: seen.version + 1 } });
  if (dayOfDate(stored.effectiveOn) <= today) {
    const done = await carryOutAct(db, { act, accountId: scope.accountId, now });
    return done.ok ? accept({ id: seen.id, state: "enacted" }) : refuse(done.refusal.code);
  }
  if (!(await planOf(db, act)).ok) return refuse("act-does-not-fit");
  await db.act.update({ where: { id: seen.id }, data: { state: "scheduled", enactedById: scope.accountId, enactedAt: now } });
  return accept({ id: seen.id, state: "scheduled" });
}, wholeProvince);

/** Takes an ordered act back into a draft before its day. */
export const withdrawAct = write("unit.reorganise", async (room, seen: SeenAct): Promise<Result<{ id: string }>> => {
  const found = await findAct(room, seen, "scheduled");
  if (!found.ok) return found;
  await room.db.act.update({ where: { id: seen.id }, data: { state: "draft", version: seen.version + 1, enactedById: null, enactedAt: null, problems: [] } });
  return accept({ id: seen.id });
});

async function findAct({ db, reach }: Room, { id, version }: SeenAct, state: "draft" | "scheduled"): Promise<Result<null>> {
  const found = await db.act.findFirst({ where: { AND: [{ id }, actsOf(reach)] }, select: { id: true } });
  if (!found) return refuse("not-found");
  await db.$queryRaw`SELECT id FROM "Act" WHERE id = ${id}::uuid FOR UPDATE`;
  const act = await db.act.findUniqueOrThrow({ where: { id } });
  if (act.state !== state && state === "draft") return refuse("act-not-draft");
  if (act.state !== state) return refuse("act-not-scheduled");
  return act.version === version ? accept(null) : refuse("changed-meanwhile");
}

import "server-only";
import { dateOf, Day, dayOf } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import { actShape, plannedOf } from "./act-ground";
import { carryOutAct } from "./carry-out-act";
import { gate } from "./door";
import type { Actor } from "./scope";

/**
 * Carries out the ordered acts whose day has come, the oldest first; answers how many. One that no longer fits stays ordered with what
 * stands in its way, and is tried again. Several instances may: each act is taken by one.
 */
export const carryOutDueActs = gate(async ({ db, now }): Promise<number> => {
  const today = await businessDay(db, now);
  const due = await db.act.findMany({ where: { state: "scheduled", effectiveOn: { lte: dateOf(today) } }, orderBy: [{ effectiveOn: "asc" }, { enactedAt: "asc" }], select: { id: true } });
  let done = 0;
  for (const { id } of due) {
    const isDone = await db.$transaction((tx) => carryOutOne(tx, id, now), { isolationLevel: "ReadCommitted", maxWait: 10_000, timeout: 300_000 });
    if (isDone === true) done += 1;
    else if (isDone) await db.act.updateMany({ where: { id, state: "scheduled" }, data: { problems: isDone } });
  }
  return done;
});

/** True when done, false when another instance had it, else what stood in the way. */
async function carryOutOne(db: Prisma.TransactionClient, id: string, now: Date): Promise<boolean | Prisma.InputJsonValue> {
  const [held] = await db.$queryRaw<{ id: string }[]>`SELECT id FROM "Act" WHERE id = ${id}::uuid AND state = 'scheduled' FOR UPDATE SKIP LOCKED`;
  if (!held) return false;
  const stored = await db.act.findUniqueOrThrow({ where: { id }, include: { ...actShape, enactedBy: true } });
  const act = plannedOf(stored);
  if (!act || !stored.enactedBy) throw new Error(`act ${id} was ordered without a unit or a person`);
  const { id: accountId, name } = stored.enactedBy;
  const actor: Actor = { at: now.toISOString(), accountId, name, address: null, grants: [] };
  await db.$executeRaw`SELECT set_config('app.actor', ${JSON.stringify(actor)}, true)`;
  const done = await carryOutAct(db, { act, accountId, now });
  if (done.ok) return true;
  return (done.problems ?? [{ line: null, refusal: done.refusal }]).map(({ line, refusal }) => ({ line, code: refusal.code, values: refusal.values ?? {} }));
}

/** The sample's working day in a database of sample data, else the day in Vietnam. */
export async function businessDay(db: Pick<Prisma.TransactionClient, "$queryRaw">, now: Date): Promise<Day> {
  const [row] = await db.$queryRaw<{ day: string | null }[]>`SELECT value->>'workingDay' AS day FROM "Setting" WHERE key = 'sample'`;
  return row?.day ? Day.parse(row.day) : dayOf(now);
}

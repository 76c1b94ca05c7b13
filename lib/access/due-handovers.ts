import "server-only";
import { z } from "zod";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import { businessDay } from "./due-acts";
import { gate } from "./door";
import { handOverDossiers } from "./hand-over-dossiers";
import type { Actor } from "./scope";

const Until = z.object({ until: Day });
const key = "handed_over";

/**
 * Hands dossiers over on the days competences change by themselves; answers how many. The last day seen is kept, and held while it is
 * moved: several instances may, and a day nobody ran on is made good by the next.
 */
export const handOverDue = gate(async ({ db, now }): Promise<number> => {
  const today = await businessDay(db, now);
  const setting = await db.setting.findUnique({ where: { key } });
  if (!setting) await db.setting.createMany({ data: [{ key, value: { until: today } }], skipDuplicates: true });
  if (!setting || Until.parse(setting.value).until >= today) return 0;
  return db.$transaction((tx) => handOverUntil(tx, today, now), { maxWait: 10_000, timeout: 300_000 });
});

async function handOverUntil(db: Prisma.TransactionClient, today: Day, now: Date): Promise<number> {
  const [held] = await db.$queryRaw<{ value: unknown }[]>`SELECT value FROM "Setting" WHERE key = ${key} FOR UPDATE`;
  const { until } = Until.parse(held?.value);
  if (until >= today) return 0;
  const actor: Actor = { at: now.toISOString(), accountId: null, name: "hệ thống", address: null, grants: [] };
  await db.$executeRaw`SELECT set_config('app.actor', ${JSON.stringify(actor)}, true)`;
  const changes = await db.competence.findMany({ where: { validFrom: { gt: dateOf(until), lte: dateOf(today) } }, distinct: ["unitId", "validFrom"], orderBy: { validFrom: "asc" }, select: { validFrom: true, unit: { select: { path: true } } } });
  let done = 0;
  for (const { validFrom, unit } of changes) done += await handOverDossiers(db, { on: dayOfDate(validFrom), cells: { under: unit.path }, act: null, accountId: null, now });
  await db.setting.update({ where: { key }, data: { value: { until: today } } });
  return done;
}

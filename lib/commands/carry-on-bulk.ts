import { dossierActs } from "@/lib/access/dossier-acts";
import { own, write } from "@/lib/access/door";
import type { Scope } from "@/lib/access/scope";
import { bulkActs, type BulkAct, type Wish } from "@/lib/domain/bulk/act";
import { countsOf, type BulkCounts } from "@/lib/domain/bulk/view";
import { rowOf } from "@/lib/domain/registration/workflow";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";

type Line = { runId: string; position: number; registrationId: string; version: number };

/**
 * Does the next dossiers of a run that has begun, at most `most`, each in a transaction of its own that settles its line as well. May be
 * called again at any time, by several at once: what is settled is left alone. Answers how far the run is.
 */
export async function carryOnBulk(scope: Scope, { id, most }: { id: string; most: number }): Promise<Result<BulkCounts>> {
  const run = await readWaiting(scope, id);
  if (!run.ok) return run;
  const { act, wish, waiting } = run.value;
  for (const line of waiting.slice(0, most)) {
    const refusal = await doOne(scope, act, wish, line);
    if (refusal) await noteFailed(scope, line, refusal);
  }
  return readCounts(scope, id);
}

const readWaiting = own(async ({ db, accountId }, id: string) => {
  const run = await db.bulkRun.findFirst({ where: { id, accountId, startedAt: { not: null } }, include: { lines: { where: { outcome: null }, orderBy: { position: "asc" } } } });
  const act = bulkActs.find((known) => known === run?.act);
  if (!run || !act) return refuse("not-found");
  const { reason, year, holderId } = run;
  return accept({ act, wish: { reason, year, holderId }, waiting: run.lines });
});

const acts = new Map(bulkActs.map((act) => [act, write(rowOf(act).needs, async (room, { runId, position, ...seen }: Line, wish: Wish): Promise<Result<null>> => {
  const { db, reach, now } = room;
  const mine = await db.$queryRaw<unknown[]>`SELECT position FROM "BulkLine" WHERE "runId" = ${runId}::uuid AND position = ${position} AND outcome IS NULL FOR UPDATE`;
  if (mine.length === 0) return accept(null); // settled meanwhile, by another window of the same person
  const make = dossierActs[act];
  const done = await make(reach, room, { id: seen.registrationId, version: seen.version }, wish);
  if (!done.ok) return done;
  await db.bulkLine.update({ where: { runId_position: { runId, position } }, data: { outcome: "done", at: now } });
  return accept(null);
})]));

/** A failure nobody foresaw stops its own dossier, not those behind it. */
async function doOne(scope: Scope, act: BulkAct, wish: Wish, line: Line): Promise<Refusal | null> {
  try {
    const done = await acts.get(act)?.(scope, line, wish);
    return done && !done.ok ? done.refusal : null;
  } catch (error) {
    console.error(error);
    return { code: "bulk-broken" };
  }
}

const noteFailed = own(async ({ db, now }, { runId, position }: Line, refusal: Refusal) => {
  await db.bulkLine.updateMany({ where: { runId, position, outcome: null }, data: { outcome: "failed", refusal, at: now } });
  return accept(null);
});

const readCounts = own(async ({ db, accountId }, id: string) => accept(countsOf(await db.bulkLine.findMany({ where: { runId: id, run: { accountId } }, select: { outcome: true } }))));

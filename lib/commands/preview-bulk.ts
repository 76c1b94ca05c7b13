import { dossierActs } from "@/lib/access/dossier-acts";
import { own, write } from "@/lib/access/door";
import type { Scope } from "@/lib/access/scope";
import { answeredWish, bulkActs, type BulkAct, type Wish } from "@/lib/domain/bulk/act";
import type { PreviewInput } from "@/lib/domain/bulk/schema";
import { rowOf } from "@/lib/domain/registration/workflow";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";

type Foreseen = { registrationId: string; version: number; foreseen: Refusal | null };

/**
 * Foresees an act on every dossier of a run by making it and taking it back, so that nothing is promised that the act itself would
 * refuse. Refuses a question left open, and a run that has begun.
 */
export async function previewBulk(scope: Scope, { id, ...said }: PreviewInput): Promise<Result<{ id: string }>> {
  const run = await readRun(scope, id);
  if (!run.ok) return run;
  const { act, picks } = run.value;
  const wish = answeredWish(act, said);
  if (!wish.ok) return wish;
  const lines: Foreseen[] = [];
  for (const registrationId of picks) lines.push(await foresee(scope, act, registrationId, wish.value));
  return keepPreview(scope, id, wish.value, lines);
}

const readRun = own(async ({ db, accountId }, id: string) => {
  const run = await db.bulkRun.findFirst({ where: { id, accountId }, include: { lines: { orderBy: { position: "asc" } } } });
  const act = bulkActs.find((known) => known === run?.act);
  if (!run || !act) return refuse("not-found");
  return run.startedAt ? refuse("bulk-begun") : accept({ act, picks: run.lines.map(({ registrationId }) => registrationId) });
});

/** Each act through the leaf of its own right, as the single command goes; always refused in the end, so that nothing stays. */
const trials = new Map(bulkActs.map((act) => [act, write(rowOf(act).needs, async (room, registrationId: string, wish: Wish): Promise<Result<never>> => {
  const { db, reach } = room;
  const found = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, select: { version: true } });
  if (!found) return refuse("not-found");
  const tried = await dossierActs[act](reach, room, { id: registrationId, version: found.version }, wish);
  return tried.ok ? refuse("bulk-foreseen", { values: { version: found.version } }) : tried;
})]));

async function foresee(scope: Scope, act: BulkAct, registrationId: string, wish: Wish): Promise<Foreseen> {
  const tried = await trials.get(act)?.(scope, registrationId, wish);
  if (!tried || tried.ok) throw new Error(`${act} was not taken back`);
  const { refusal } = tried;
  return refusal.code === "bulk-foreseen" ? { registrationId, version: Number(refusal.values?.["version"]), foreseen: null } : { registrationId, version: 1, foreseen: refusal };
}

const keepPreview = own(async ({ db, accountId, now }, id: string, wish: Wish, lines: readonly Foreseen[]) => {
  if (wish.holderId && !(await db.account.findUnique({ where: { id: wish.holderId } }))) return refuse("not-a-colleague", { field: "holderId" });
  const { count } = await db.bulkRun.updateMany({ where: { id, accountId, startedAt: null }, data: { ...wish, previewedAt: now } });
  if (count === 0) return refuse("bulk-begun");
  await db.$executeRaw`
    UPDATE "BulkLine" line SET version = seen.version, foreseen = seen.foreseen
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS seen("registrationId" uuid, version int, foreseen jsonb)
     WHERE line."runId" = ${id}::uuid AND line."registrationId" = seen."registrationId"`;
  return accept({ id });
});

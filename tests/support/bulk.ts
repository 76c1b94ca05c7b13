import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { carryOnBulk } from "@/lib/commands/carry-on-bulk";
import { prepareBulk } from "@/lib/commands/prepare-bulk";
import { previewBulk } from "@/lib/commands/preview-bulk";
import { startBulk } from "@/lib/commands/start-bulk";
import { noWish, type BulkAct, type Wish } from "@/lib/domain/bulk/act";
import { accept, type Refusal, type Result } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";

type BulkWish = { act: BulkAct } & Partial<Wish>;

/** A run as far as its preview. Throws when a question of the act was left open: the test's own mistake. */
export async function previewed(scope: Scope, { act, ...wish }: BulkWish, picks: readonly string[]) {
  const id = randomUUID();
  for (const step of [await prepareBulk(scope, { id, act, picks: [...picks] }), await previewBulk(scope, { id, ...noWish, ...wish })]) if (!step.ok) throw new Error(step.refusal.code);
  const { previewedAt } = await database.bulkRun.findUniqueOrThrow({ where: { id } });
  return { id, previewedAt: previewedAt!.toISOString() };
}

export const linesOf = (runId: string) => database.bulkLine.findMany({ where: { runId }, orderBy: { position: "asc" } });

const answer = (refusal: unknown): Result<null> => (refusal === null ? accept(null) : { ok: false, refusal: refusal as Refusal }); // stored by the command as a refusal

/** What a preview foresees of one dossier. */
export async function foreseenOf(scope: Scope, wish: BulkWish, pick: string): Promise<Result<null>> {
  const { id } = await previewed(scope, wish, [pick]);
  return answer((await linesOf(id))[0]!.foreseen);
}

/** Prepares, previews, confirms and does an act on many; answers what came of each, in order. */
export async function bulkOf(scope: Scope, wish: BulkWish, picks: readonly string[]): Promise<Result<null>[]> {
  const run = await previewed(scope, wish, picks);
  await startBulk(scope, run);
  await carryOnBulk(scope, { id: run.id, most: picks.length });
  return (await linesOf(run.id)).map(({ refusal }) => answer(refusal));
}

import { write } from "@/lib/access/door";
import { draftOf, reachOfKind } from "@/lib/access/import-desk";
import { desks } from "@/lib/access/import-desks";
import { tellImport } from "@/lib/access/import-under-way";
import { insertRows } from "@/lib/access/insert-rows";
import type { ApplyInput } from "@/lib/domain/import/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Does what one's own file was seen to do, all of it or nothing, as one act. It is read anew once nobody else can write to its units;
 * refuses when it would now do something else than was seen.
 */
export const applyImport = write(
  "import.bring",
  async (room, { id, fingerprint }: ApplyInput): Promise<Result<{ id: string; created: number; changed: number }>> => {
    const { db, scope, now } = room;
    const held = await db.$queryRaw<unknown[]>`SELECT id FROM "Import" WHERE id = ${id}::uuid AND "accountId" = ${scope.accountId}::uuid FOR UPDATE`;
    const found = held.length === 0 ? null : await db.import.findUniqueOrThrow({ where: { id }, include: { run: true, unit: { select: { path: true } } } });
    if (!found) return refuse("not-found");
    const draft = draftOf(found);
    const reach = reachOfKind(scope, draft.kind);
    if ((await db.unit.count({ where: { id: found.unitId, AND: reach.units } })) === 0) return refuse("not-found");
    if (found.run) return refuse("import-done");

    const tell = tellImport(db, id);
    const lines = await desks[draft.kind].carryOut(reach, room, draft, fingerprint, tell);
    if (!lines.ok) return lines;
    const { unitId, kind, fileName, sha256 } = found;
    const changed = lines.value.filter(({ before }) => before !== undefined).length;
    const created = lines.value.length - changed;
    await db.importRun.create({ data: { id, accountId: scope.accountId, unitId, kind, fileName, sha256, created, changed, at: now } });
    await tell({ step: "note", done: 0, of: lines.value.length });
    await insertRows(room, "ImportLine", lines.value.map(({ row, unitId: of, factId, version, before = null }) => ({ runId: id, row, unitId: of, factId, version, before })));
    return accept({ id, created, changed });
  },
  300_000,
);

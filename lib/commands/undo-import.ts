import { write } from "@/lib/access/door";
import { draftOf, reachOfKind } from "@/lib/access/import-desk";
import { desks } from "@/lib/access/import-desks";
import { tellImport } from "@/lib/access/import-under-way";
import type { Tell } from "@/lib/domain/import/under-way";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Takes one's own applied file back, all of it or nothing, as its kind takes back what it wrote. Refuses when something later depends on
 * it, and says what does.
 */
export const undoImport = write(
  "import.bring",
  async (room, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    const { db, scope, now } = room;
    const held = await db.$queryRaw<unknown[]>`SELECT id FROM "Import" WHERE id = ${id}::uuid AND "accountId" = ${scope.accountId}::uuid FOR UPDATE`;
    if (held.length === 0) return refuse("not-found");
    const found = await db.import.findUniqueOrThrow({ where: { id }, include: { run: { include: { lines: { orderBy: [{ row: "asc" }] } } } } });
    const { kind } = draftOf(found);
    const reach = reachOfKind(scope, kind);
    if ((await db.unit.count({ where: { id: found.unitId, AND: reach.units } })) === 0) return refuse("not-found");
    if (!found.run || found.run.undoneAt) return refuse("import-not-done");
    const of = found.run.lines.length;
    const tell: Tell = (done) => tellImport(db, id)({ step: "undo", done, of });
    await tell(0);
    const undone = await desks[kind].undo(reach, room, { ...found.run, tell });
    if (!undone.ok) return undone;
    await db.importRun.update({ where: { id }, data: { undoneAt: now } });
    return accept({ id });
  },
  300_000,
);

import { z } from "zod";
import { advance } from "@/lib/access/advance";
import { dossierActs } from "@/lib/access/dossier-acts";
import { write, type Room } from "@/lib/access/door";
import type { Reach } from "@/lib/access/reach";
import { noWish } from "@/lib/domain/bulk/act";
import { Day } from "@/lib/domain/day";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";
import { partyName } from "@/lib/domain/unit/party";
import { sayRefusal } from "@/lib/domain/words";

const Before = z.object({ year: z.number(), expectedOn: Day.nullable(), note: z.string().nullable() });
type Line = { unitId: string; factId: string; version: number; before: unknown };

const mostNamed = 3;
const reason = "Hoàn tác lần nhập từ tệp";

/**
 * Takes one's own applied file back, all of it or nothing: what it registered is withdrawn, what it changed is as it was. Refuses when
 * something was done since in one of its dossiers, and says in which.
 */
export const undoImport = write(
  "registration.register",
  async (room, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    const { db, reach, scope, now } = room;
    const held = await db.$queryRaw<unknown[]>`SELECT id FROM "ImportRun" WHERE id = ${id}::uuid AND "accountId" = ${scope.accountId}::uuid FOR UPDATE`;
    const run = held.length === 0 ? null : await db.importRun.findFirst({ where: { id, unit: reach.units }, include: { lines: { orderBy: { factId: "asc" } } } });
    if (!run) return refuse((await db.import.count({ where: { id, accountId: scope.accountId } })) > 0 ? "import-not-done" : "not-found");
    if (run.undoneAt) return refuse("import-not-done");
    const depended = await whatDepends(reach, room, run.lines);
    if (depended) return depended;
    for (const line of run.lines) {
      const put = await putBack(reach, room, line);
      if (put) return refuse("import-undo", { values: { cell: await nameOf(room, line.unitId), says: sayRefusal(put) } });
    }
    await db.importRun.update({ where: { id }, data: { undoneAt: now } });
    return accept({ id });
  },
  300_000,
);

/** Dossiers in which something was done since, and those that are out of reach by now. */
async function whatDepends(reach: Reach, room: Room, lines: readonly Line[]) {
  await room.db.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${lines.map(({ unitId }) => unitId)}) ORDER BY id FOR NO KEY UPDATE`;
  const now = await room.db.registration.findMany({ where: { id: { in: lines.map(({ factId }) => factId) }, unit: reach.units }, select: { id: true, version: true } });
  const versions = new Map(now.map(({ id, version }) => [id, version]));
  const later = lines.filter(({ factId, version }) => versions.get(factId) !== version);
  if (later.length === 0) return null;
  const names: string[] = [];
  for (const { unitId } of later.slice(0, mostNamed)) names.push(await nameOf(room, unitId));
  return refuse("import-depended", { values: { count: later.length, cells: `${names.join(", ")}${later.length > mostNamed ? "…" : ""}` } });
}

/** By the acts a person has for it; the refusal of one that may not be made any more. */
async function putBack(reach: Reach, room: Room, { factId: id, version, before }: Line): Promise<Refusal | null> {
  if (before === null) {
    const withdrawn = await dossierActs.withdraw(reach, room, { id, version }, { ...noWish, reason });
    return withdrawn.ok ? null : withdrawn.refusal;
  }
  const { year, expectedOn, note } = Before.parse(before);
  const current = await room.db.registration.findFirstOrThrow({ where: { id, unit: reach.units } });
  let seen = version;
  if (current.year !== year) {
    const moved = await dossierActs.move_year(reach, room, { id, version: seen }, { ...noWish, year, reason });
    if (!moved.ok) return moved.refusal;
    seen = moved.value.version;
  }
  const edited = await advance(reach, room, { id, version: seen }, { move: "edit", expectedOn, note });
  return edited.ok ? null : edited.refusal;
}

async function nameOf({ db }: Room, unitId: string) {
  const version = await db.unitVersion.findFirst({ where: { unitId }, orderBy: { validFrom: "desc" } });
  return version ? partyName({ ...version, level: "cell" }) : "";
}

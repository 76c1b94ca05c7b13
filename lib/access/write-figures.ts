import "server-only";
import { dateOf } from "@/lib/domain/day";
import type { Figures } from "@/lib/domain/figures/figures";
import { untold, type Tell } from "@/lib/domain/import/under-way";
import { inParts } from "@/lib/domain/in-parts";
import { contains, UnitPath } from "@/lib/domain/unit/path";
import { deriveSignals } from "./derive-signals";
import type { Room } from "./door";

/** The next entry of a cell's year; one that takes back repeats what it takes back. */
type NewEntry = { unitId: string; year: number; seq: number; figures: Figures; takenBack?: boolean };

/** Writes entries that were judged, of cells that are held; what they call for at cells that hold a title is signalled at once. `tell` hears how many are written. */
export async function writeFigures({ db, scope, now, today }: Room, entries: readonly NewEntry[], tell: Tell = untold) {
  const ids = [...new Set(entries.map(({ unitId }) => unitId))];
  const paths = new Map((await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, path: true } })).map(({ id, path }) => [id, UnitPath.parse(path)]));
  const isOwn = (unitId: string) => {
    const path = paths.get(unitId);
    return path !== undefined && scope.grants.some(({ role, root }) => role === "cell_secretary" && contains(root, path));
  };
  let done = 0;
  for (const part of inParts(entries)) {
    const some = part.map(({ figures: { meetings, ...counts }, takenBack = false, ...key }) => ({ key, meetings, row: { ...key, ...counts, takenBack, enteredOn: dateOf(today), at: now, accountId: scope.accountId, onBehalf: !isOwn(key.unitId) } }));
    await db.cellFigures.createMany({ data: some.map(({ row }) => row) });
    await db.cellMeeting.createMany({ data: some.flatMap(({ key, meetings }) => meetings.map((meeting) => ({ ...key, ...meeting }))) });
    await tell((done += part.length));
  }
  await deriveSignals({ db, now, today }, { id: { in: ids } });
}

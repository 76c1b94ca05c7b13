import { write, type Room } from "@/lib/access/door";
import { countBase, lockUnits, unitName } from "@/lib/access/target-ground";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Clash } from "@/lib/domain/target/allocation";
import type { AllocateInput } from "@/lib/domain/target/schema";

type Wish = AllocateInput["cells"][number];
const key = ({ unitId, year }: { unitId: string; year: number | null }) => `${unitId} ${year}`;

/**
 * Shares a unit's yearly counts out to the units below it: all changed boxes or none. A box another gave meanwhile is answered as a clash
 * and nothing is written, so that a person chooses. Refuses a year without a count to share, a unit not below, and a changed
 * box without a reason.
 */
export const allocateTargets = write("target.set", async (room, input: AllocateInput): Promise<Result<{ written: number; clashes: Clash[] }>> => {
  const { db, reach, today } = room;
  const { unitId, titleId, termId, setOn, cells } = input;
  const unit = await db.unit.findFirst({ where: { id: unitId, AND: reach.units } });
  if (!unit) return refuse("not-found");
  if (setOn > today) return refuse("target-day-to-come", { field: "setOn", values: { today: showDay(today) } });
  const below = await db.unitVersion.findMany({ where: { parentId: unitId, validFrom: { lte: dateOf(setOn) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(setOn) } }], unit: reach.units }, include: { unit: true } });
  const isBelow = new Set(below.filter(({ unit: child }) => child.level !== "cell").map((version) => version.unitId));
  if (cells.some((cell) => !isBelow.has(cell.unitId))) return refuse("target-not-below");

  await lockUnits(room, [unitId, ...isBelow]);
  const line = { titleId, termId, measure: "recognised", groupKinds: { isEmpty: true } } as const;
  const years = [...new Set(cells.map(({ year }) => year))];
  const shared = await db.target.findMany({ where: { ...line, unitId, year: { in: years } } });
  const from = new Map(shared.filter(({ valueKind, withdrawn }) => valueKind === "count" && !withdrawn).map((one) => [one.year, one]));
  const missing = years.find((year) => !from.has(year));
  if (missing !== undefined) return refuse("target-no-line", { values: { year: missing } });

  const known = new Map((await db.target.findMany({ where: { ...line, unitId: { in: [...isBelow] }, year: { in: years } } })).map((one) => [key(one), one]));
  const clashes = await clashesOf(room, cells, known);
  if (clashes.length > 0) return accept({ written: 0, clashes });
  for (const cell of cells) {
    const refused = await give(room, input, cell, known.get(key(cell)), from.get(cell.year)!); // every year was found above
    if (!refused.ok) return refused;
  }
  return accept({ written: cells.length, clashes: [] });
});

type Line = Awaited<ReturnType<Room["db"]["target"]["findMany"]>>[number];

/** What a box asks for now; null where there is no count, and where it was withdrawn. */
const countOf = (line: Line | undefined) => (!line || line.withdrawn ? null : line.count);

/** Boxes that are no longer as the screen saw them, each with who gave what. */
async function clashesOf({ db }: Room, cells: readonly Wish[], known: ReadonlyMap<string, Line>): Promise<Clash[]> {
  const changed = cells.filter((cell) => (known.get(key(cell))?.seq ?? null) !== cell.seq && countOf(known.get(key(cell))) !== cell.count);
  const last = await db.targetRevision.findMany({
    where: { until: null, targetId: { in: changed.flatMap((cell) => known.get(key(cell))?.id ?? []) } },
    select: { targetId: true, account: { select: { displayName: true } } },
  });
  return changed.map(({ unitId, year }) => {
    const line = known.get(key({ unitId, year }));
    const by = last.find(({ targetId }) => targetId === line?.id)?.account?.displayName ?? null;
    return { unitId, year, count: countOf(line), seq: line?.seq ?? null, by, setOn: line ? dayOfDate(line.setOn) : null };
  });
}

/** Writes one box: a first line of the unit below, or a revision of the one it has. */
async function give(room: Room, { clause, setOn, reason, titleId, termId }: AllocateInput, { unitId, year, count }: Wish, line: Line | undefined, from: Line): Promise<Result<null>> {
  const { db, scope, now } = room;
  const value = { valueKind: "count", count, percentLow: null, percentHigh: null, base: countBase, clause, setOn: dateOf(setOn), resolutionId: from.resolutionId } as const;
  if (!line) {
    await db.target.create({ data: { unitId, titleId, termId, year, allocatedFromId: from.id, ...value } });
    return accept(null);
  }
  if (countOf(line) === count) return accept(null); // another gave the same meanwhile
  if (line.valueKind !== "count" && !line.withdrawn) return refuse("target-share-percent", { values: { unit: await unitName(room, unitId) } });
  if (!reason) return refuse("target-reason-missing", { field: "reason" });
  if (setOn < dayOfDate(line.setOn)) return refuse("target-day-back", { field: "setOn", values: { on: showDay(dayOfDate(line.setOn)) } });
  await db.targetRevision.create({ data: { targetId: line.id, seq: line.seq + 1, ...value, reason, at: now, accountId: scope.accountId } });
  return accept(null);
}

import { read, type Room } from "@/lib/access/door";
import type { Reach } from "@/lib/access/reach";
import { addDays, dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { lineOf, lineShape, unitOf, unitShape } from "@/lib/domain/target/row";
import type { SharedLine, TargetUnit } from "@/lib/domain/target/view";
import { UnitPath } from "@/lib/domain/unit/path";

/** `stands` today; `asOf`, of lines carried along, is the last day of the year on which all they were given to stood undivided. */
export type TargetsView = { unit: TargetUnit; path: UnitPath; stands: boolean; year: number; term: string | null; asOf: Day; ofYear: SharedLine[]; ofTerm: SharedLine[] };
type Question = { unitId: string; year: number; lens?: "now" | undefined };

/**
 * The target lines of a unit for a year of a term and for the whole term, each with what was shared out of it below; carried along, those of the
 * units of its level that it carries on as well. Null when the unit is out of reach.
 */
export const listTargets = read("target.read", async ({ db, reach, scope, today }, { unitId, year, lens }: Question): Promise<TargetsView | null> => {
  const day = Day.parse(`${year}-12-31`);
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { ...unitShape, path: true } });
  if (!unit) return null;
  const term = await db.term.findFirst({ where: { former: false, firstYear: { lte: year }, lastYear: { gte: year } } });
  const here: Reach["units"] = lens ? { level: unit.level, path: { startsWith: unit.path } } : { id: unitId };
  const rows = await db.target.findMany({
    where: { unit: { AND: [here, reach.units] }, termId: term?.id ?? "", OR: [{ year }, { year: null }] },
    select: { ...lineShape, allocations: { where: { unit: reach.units }, select: lineShape, orderBy: [{ count: "desc" }, { id: "asc" }] } },
    orderBy: [{ title: { position: "asc" } }, { setOn: "asc" }, { id: "asc" }],
  });
  const printed = scope.sample ? await db.publishedFigure.findMany({ where: { measure: "target", unit: reach.units }, select: { unitId: true, titleId: true, period: true, value: true } }) : null;
  const lines = rows.map(({ allocations, ...row }) => ({ ...lineOf(row, day, printed), allocations: allocations.map((line) => lineOf(line, day, printed)) }));
  const lasts = await lastDaysOf({ db, reach }, [unitId, ...lines.map((line) => line.unit.id)]);
  const own = lasts.get(unitId) ?? null;
  const asOf = [today, day, ...[...lasts.values()].flatMap((last) => last ?? []), ...(await evesOfSharing({ db, reach }, [...lasts.keys()], year))].sort()[0] ?? today;
  return { unit: unitOf(unit, lens ? today : day), path: UnitPath.parse(unit.path), stands: own === null || own >= today, asOf, year, term: term?.id ?? null, ofYear: lines.filter((line) => line.year !== null), ofTerm: lines.filter((line) => line.year === null) };
});

/** The last day on which each unit stood; null while it stands. */
async function lastDaysOf({ db, reach }: Pick<Room, "db" | "reach">, ids: readonly string[]): Promise<Map<string, Day | null>> {
  const versions = await db.unitVersion.findMany({ where: { unitId: { in: [...ids] }, unit: reach.units }, select: { unitId: true, validUntil: true }, orderBy: { validFrom: "asc" } });
  return new Map(versions.map(({ unitId, validUntil }) => [unitId, validUntil && addDays(dayOfDate(validUntil), -1)]));
}

/** The days of a year before an act shared out what one of these units had. */
async function evesOfSharing({ db, reach }: Pick<Room, "db" | "reach">, ids: readonly string[], year: number): Promise<Day[]> {
  const shared = await db.succession.findMany({ where: { fromId: { in: [...ids] }, from: reach.units, share: { not: null }, act: { state: "enacted" }, on: { gt: dateOf(Day.parse(`${year}-01-01`)), lte: dateOf(Day.parse(`${year}-12-31`)) } }, select: { on: true } });
  return shared.map(({ on }) => addDays(dayOfDate(on), -1));
}

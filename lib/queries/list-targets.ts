import { read } from "@/lib/access/door";
import { Day } from "@/lib/domain/day";
import { lineOf, lineShape, unitOf, unitShape } from "@/lib/domain/target/row";
import type { SharedLine, TargetUnit } from "@/lib/domain/target/view";
import { UnitPath } from "@/lib/domain/unit/path";

export type TargetsView = { unit: TargetUnit; path: UnitPath; year: number; term: string | null; ofYear: SharedLine[]; ofTerm: SharedLine[] };

/** The target lines of a unit for a year of a term and for the whole term, each with what was shared out of it below. Null when the unit is out of reach. */
export const listTargets = read("target.read", async ({ db, reach, scope }, { unitId, year }: { unitId: string; year: number }): Promise<TargetsView | null> => {
  const day = Day.parse(`${year}-12-31`);
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { ...unitShape, path: true } });
  if (!unit) return null;
  const term = await db.term.findFirst({ where: { firstYear: { lte: year }, lastYear: { gte: year } } });
  const rows = await db.target.findMany({
    where: { unitId, unit: reach.units, termId: term?.id ?? "", OR: [{ year }, { year: null }] },
    select: { ...lineShape, allocations: { where: { unit: reach.units }, select: lineShape, orderBy: [{ count: "desc" }, { id: "asc" }] } },
    orderBy: [{ title: { position: "asc" } }, { setOn: "asc" }, { id: "asc" }],
  });
  const printed = scope.sample ? await db.publishedFigure.findMany({ where: { measure: "target", unit: reach.units }, select: { unitId: true, titleId: true, period: true, value: true } }) : null;
  const lines = rows.map(({ allocations, ...row }) => ({ ...lineOf(row, day, printed), allocations: allocations.map((line) => lineOf(line, day, printed)) }));
  return { unit: unitOf(unit, day), path: UnitPath.parse(unit.path), year, term: term?.id ?? null, ofYear: lines.filter((line) => line.year !== null), ofTerm: lines.filter((line) => line.year === null) };
});

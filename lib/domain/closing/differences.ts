import { closedFigures, type ClosedFigure, type ClosedUnit } from "./content";

/** One figure that is no longer what was reported; null stands for a unit that was not there, or a target that was not set. */
export type Difference = { unit: Pick<ClosedUnit, "id" | "name" | "kind" | "level" | "parentId">; figure: ClosedFigure; from: number | null; to: number | null };

/** Every figure in which two lists of units differ, in the order of the first and then of what only the second has. */
export function differences(frozen: readonly ClosedUnit[], live: readonly ClosedUnit[]): Difference[] {
  const now = new Map(live.map((unit) => [unit.id, unit]));
  const then = new Set(frozen.map(({ id }) => id));
  const pairs = [...frozen.map((unit) => [unit, now.get(unit.id)] as const), ...live.filter(({ id }) => !then.has(id)).map((unit) => [undefined, unit] as const)];
  return pairs.flatMap(([before, after]) => {
    const unit = before ?? after;
    if (!unit) return [];
    const named = { id: unit.id, name: unit.name, kind: unit.kind, level: unit.level, parentId: unit.parentId };
    return closedFigures.flatMap((figure) => {
      const [from, to] = [before?.[figure] ?? null, after?.[figure] ?? null];
      return from === to ? [] : [{ unit: named, figure, from, to }];
    });
  });
}

const change = ({ from, to }: Difference) => (to ?? 0) - (from ?? 0);

/** Where differences begin: at targets, and at units whose change is not that of the units below; cells have none below. None where nothing was counted before or after. */
export function originsOf(all: readonly Difference[]): Difference[] {
  const below = new Map<string, number>();
  const key = (unitId: string | null, figure: ClosedFigure) => `${unitId} ${figure}`;
  for (const one of all) below.set(key(one.unit.parentId, one.figure), (below.get(key(one.unit.parentId, one.figure)) ?? 0) + change(one));
  return all.filter((one) => one.figure === "target" || change(one) !== (below.get(key(one.unit.id, one.figure)) ?? 0));
}

import { levels, type Level, type UnitKind } from "@/lib/domain/unit/level";

/** What a unit is on one day, as far as an act may change it. */
export type Standing = { id: string; level: Level; name: string; kind: UnitKind; code: string | null; parentId: string | null };
/** The tree of one day. */
export type Structure = ReadonlyMap<string, Standing>;

const kindsOf = {
  country: ["country"],
  province: ["province", "centrally_run_city"],
  district: ["district", "provincial_city", "town", "urban_district"],
  commune: ["commune", "ward", "township", "special_zone"],
  cell: ["hamlet", "quarter"],
} as const satisfies Record<Level, readonly UnitKind[]>;

const parents: Readonly<Record<Level, readonly Level[]>> = { country: [], province: ["country"], district: ["province"], commune: ["district", "province"], cell: ["commune"] };

/** The level a kind of unit stands on. */
export const levelOf = (kind: UnitKind): Level => levels.find((level) => (kindsOf[level] as readonly UnitKind[]).includes(kind)) ?? "cell";
/** Kinds a unit of this level may be. */
export const kindsAt = (level: Level): readonly UnitKind[] => kindsOf[level];
/** True when a unit of one level may stand directly below a unit of another. */
export const fitsBelow = (level: Level, above: Level) => parents[level].includes(above);

/** Ids from the unit up to the top, itself first. Ends where a parent is missing, and after as many steps as there are units. */
export function lineageOf(structure: Structure, id: string): string[] {
  const steps: string[] = [];
  for (let unit = structure.get(id); unit && steps.length <= structure.size; unit = unit.parentId === null ? undefined : structure.get(unit.parentId)) steps.push(unit.id);
  return steps;
}

export const childrenOf = (structure: Structure): Map<string, Standing[]> => {
  const below = new Map<string, Standing[]>();
  for (const unit of structure.values()) {
    if (unit.parentId === null) continue;
    const beside = below.get(unit.parentId);
    if (beside) beside.push(unit);
    else below.set(unit.parentId, [unit]);
  }
  return below;
};

const isSame = (a: Standing, b: Standing) => a.name === b.name && a.kind === b.kind && a.code === b.code && a.parentId === b.parentId;

/** Units that end, and those that begin or become otherwise: parents first. One whose place in the tree changes higher up counts as well. */
export function difference(before: Structure, after: Structure): { closed: string[]; opened: Standing[] } {
  const closed = [...before.keys()].filter((id) => !after.has(id));
  const opened: Standing[] = [];
  const changed = new Set<string>();
  for (const unit of [...after.values()].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))) {
    const was = before.get(unit.id);
    const moved = !was || was.parentId !== unit.parentId || (unit.parentId !== null && changed.has(unit.parentId));
    if (moved) changed.add(unit.id);
    if (moved || !isSame(was, unit)) opened.push(unit);
  }
  return { closed, opened };
}

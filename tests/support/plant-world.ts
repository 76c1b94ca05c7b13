import { dateOf } from "@/lib/domain/day";
import { levels, type Level } from "@/lib/domain/unit/level";
import { UnitPath } from "@/lib/domain/unit/path";
import { database } from "@/lib/platform/database";
import { longAgo, type PlantedUnit } from "./plant-unit";

/** One unit of a random tree: two numbers choose its parent among those before it, and how many levels below that it stands. */
export type Branch = { parent: number; deeper: number };

const kindOf = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" } as const;

/**
 * A whole tree at once, the country first. Ids are prefixes of one another (4, 45, 44, 445, …), so that a path compared
 * without its slashes is found out; levels may be skipped, since a commune may answer to its province.
 */
export async function plantWorld(branches: readonly Branch[]): Promise<PlantedUnit[]> {
  const units: PlantedUnit[] = [grown(0, "country", null)];
  for (const { parent, deeper } of branches) {
    const parents = units.filter((unit) => unit.level !== "cell");
    const above = parents[parent % parents.length]!;
    const depth = levels.indexOf(above.level);
    units.push(grown(units.length, levels[depth + 1 + (deeper % (levels.length - depth - 1))]!, above));
  }
  await database.unit.createMany({ data: units.map(({ id, level, parentId }) => ({ id, level, parentId })) });
  await database.unitVersion.createMany({
    data: units.map(({ id, name, level, parentId }) => ({ unitId: id, name, kind: kindOf[level], parentId, validFrom: dateOf(longAgo) })),
  });
  return units;
}

function grown(index: number, level: Level, parent: PlantedUnit | null): PlantedUnit {
  const id = "4".repeat(1 + (index >> 1)) + (index % 2 === 1 ? "5" : "");
  return { id, level, parentId: parent?.id ?? null, path: UnitPath.parse(`${parent?.path ?? "/"}${id}/`), name: `Đơn vị ${id}` };
}

/** True when `unit` is `root` or stands below it: walks parents one by one and has never heard of paths. */
export function standsBelow(units: readonly PlantedUnit[], unitId: string, rootId: string): boolean {
  if (unitId === rootId) return true;
  const parentId = units.find((unit) => unit.id === unitId)?.parentId;
  return parentId ? standsBelow(units, parentId, rootId) : false;
}

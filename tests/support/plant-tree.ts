import type { Standing } from "@/lib/domain/unit/reorganisation/structure";
import { emptyTables } from "./empty-tables";
import { plant, type PlantedUnit } from "./plant";

/** The tree with versions since long ago; every third cell holds a title, every second is registered, every commune has a target. */
export async function plantTree(tree: ReadonlyMap<string, Standing>): Promise<Map<string, PlantedUnit>> {
  await emptyTables();
  const planted = new Map<string, PlantedUnit>();
  for (const { id, level, parentId, name, code } of tree.values()) {
    const parent = planted.get(parentId ?? "");
    planted.set(id, await plant.unit({ id: `t${id}`, level, name, ...(parent && { parent }), ...(code && { code }) }));
  }
  for (const [index, unit] of [...planted.values()].entries()) {
    if (unit.level === "commune") await plant.target({ unit });
    if (unit.level !== "cell") continue;
    if (index % 3 === 0) await plant.recognition({ unit, on: "2021-05-05" });
    else if (index % 2 === 0) await plant.evidence({ registration: await plant.registration({ unit, status: index % 4 === 0 ? "proposed" : "registered" }) });
  }
  return planted;
}

import { glance } from "@/lib/access/door";
import type { Day } from "@/lib/domain/day";
import type { Level, UnitKind } from "@/lib/domain/unit/level";
import { ancestorRows, parseAncestors } from "./sql/places";

export type Ancestor = { id: string; name: string; level: Level; kind: UnitKind };

/** The units above one on a day, highest first, as far as the reader reaches. The country itself is left out. */
export const listAncestors = glance("unit.read", ({ ask, reach }, { unitId, on }: { unitId: string; on: Day }): Promise<Ancestor[]> => ask(ancestorRows({ sql: reach.sql }, unitId, on), parseAncestors));

import { read } from "@/lib/access/door";
import { dateOf, type Day } from "@/lib/domain/day";
import type { Level, UnitKind } from "@/lib/domain/unit/level";

export type Ancestor = { id: string; name: string; level: Level; kind: UnitKind };

/** The units above one on a day, highest first, as far as the reader reaches. The country itself is left out. */
export const listAncestors = read("unit.read", async ({ db, reach }, { unitId, on }: { unitId: string; on: Day }): Promise<Ancestor[]> => {
  const day = dateOf(on);
  const inForce = { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] };
  const version = await db.unitVersion.findFirst({ where: { unitId, ...inForce, unit: reach.units }, select: { path: true } });
  const above = version?.path.split("/").slice(1, -2) ?? [];
  const versions = await db.unitVersion.findMany({
    where: { unitId: { in: above }, ...inForce, unit: { AND: [reach.units, { level: { not: "country" } }] } },
    select: { name: true, kind: true, path: true, unit: { select: { id: true, level: true } } },
  });
  return versions.sort((a, b) => a.path.length - b.path.length).map(({ name, kind, unit }) => ({ ...unit, name, kind }));
});

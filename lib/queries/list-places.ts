import { z } from "zod";
import { read } from "@/lib/access/door";
import type { Role } from "@/lib/domain/action";
import { dateOf } from "@/lib/domain/day";
import type { Level, UnitKind } from "@/lib/domain/unit/level";

/** A unit where the signed-in person holds a role today. */
export type Place = { role: Role; unit: { id: string; name: string; level: Level; kind: UnitKind; parentName: string | null } };

/** The person's places, the highest first, and the sentence about the sample in a database of sample data. */
export type Places = { places: Place[]; sample: string | null };

const Sample = z.object({ sentence: z.string() });

/** The grants in force with their units as they are called today: what the frame, the home and the choice of a place are made of. */
export const listPlaces = read("unit.read", async ({ db, reach, scope, today }): Promise<Places> => {
  const inForce = { validFrom: { lte: dateOf(today) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(today) } }] };
  const named = { where: inForce, select: { name: true, kind: true } } as const;
  const units = await db.unit.findMany({
    where: { AND: [reach.units, { path: { in: scope.grants.map((grant) => grant.root) } }] },
    select: { id: true, level: true, path: true, versions: named, parent: { select: { versions: { where: inForce, select: { name: true } } } } },
  });
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  const sample = scope.sample ? await db.setting.findUnique({ where: { key: "sample" } }) : null;
  const places = scope.grants.flatMap(({ role, root }) => {
    const unit = byPath.get(root);
    const version = unit?.versions[0];
    if (!unit || !version) return [];
    return [{ role, unit: { id: unit.id, level: unit.level, ...version, parentName: unit.parent?.versions[0]?.name ?? null } }];
  });
  return { places, sample: sample && Sample.parse(sample.value).sentence };
});

import { dateOf, type Day } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Level } from "@/lib/domain/unit/level";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { MapUnit } from "./first-map";
import { joinMaps, oldUnitsOf, type Joined } from "./join-maps";
import { turn, type Loadable } from "./which-map";

type Db = Prisma.TransactionClient;
type Count = { made: number; found: number };
/** What a load did: units by level, names the database has otherwise and keeps, and what the two maps were joined by. */
export type Loaded = { province: string; counts: Record<"province" | "district" | "commune", Count>; different: readonly string[]; joined: Joined | null };

/**
 * Plants the units of a province that the database lacks; those it has are left as they are. Refuses ("has-cells") to begin the map
 * after the turn over units that still have hamlet cells: where each cell goes is for people to decide.
 */
export async function loadProvince(db: Db, map: Loadable, on: Day): Promise<Result<Loaded>> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(7503078)`;
  const old = map.from === turn ? await oldUnitsOf(db, map.province.code) : [];
  if (old.some((unit) => unit.level === "cell")) return refuse("has-cells", { values: { province: map.province.name } });
  await endOld(db, old, map);

  const ids = new Map<string, string>();
  const root = (await db.unit.findFirstOrThrow({ where: { parentId: null } })).id;
  const counts = { province: { made: 0, found: 0 }, district: { made: 0, found: 0 }, commune: { made: 0, found: 0 } };
  const different: string[] = [];
  if (map.goesOn) await stretch(db, map);
  for (const [level, units] of [["province", [map.province]], ["district", map.districts], ["commune", map.communes]] as const) {
    const known = await knownUnits(db, level, units, level === "province" ? null : (ids.get(map.province.code) ?? null), on);
    const missing = units.filter((unit) => !known.has(unit.code));
    for (const unit of units) {
      const there = known.get(unit.code);
      if (there) ids.set(unit.code, there.id);
      if (there && there.name !== unit.name) different.push(`${unit.code}: "${there.name}", danh mục ghi "${unit.name}"`);
    }
    const made = await plantLayer(db, level, missing, (unit) => ids.get(unit.parentCode ?? "") ?? root, level === "province" && map.goesOn ? { ...map, until: null } : map);
    missing.forEach((unit, index) => ids.set(unit.code, made[index] ?? ""));
    counts[level] = { made: missing.length, found: units.length - missing.length };
  }
  return accept({ province: map.province.name, counts, different, joined: await joinMaps(db, map) });
}

/** Units of the map that stand on the day, by code. */
async function knownUnits(db: Db, level: Level, units: readonly MapUnit[], province: string | null, on: Day) {
  const day = dateOf(on);
  const top = province ? await db.unitVersion.findFirst({ where: { unitId: province, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, select: { path: true } }) : null;
  const rows = await db.unitVersion.findMany({
    where: {
      code: { in: units.map((unit) => unit.code) },
      unit: { level },
      validFrom: { lte: day },
      OR: [{ validUntil: null }, { validUntil: { gt: day } }],
      ...(top && { path: { startsWith: top.path } }),
    },
    select: { unitId: true, code: true, name: true },
  });
  return new Map(rows.map((row) => [row.code ?? "", { id: row.unitId, name: row.name }]));
}

type Span = { from: Day; until: Day | null };

async function plantLayer(db: Db, level: Level, units: readonly MapUnit[], parentOf: (unit: MapUnit) => string, { from, until }: Span): Promise<string[]> {
  if (units.length === 0) return [];
  const drawn = await db.$queryRaw<{ id: string }[]>`SELECT nextval('unit_id')::text AS id FROM generate_series(1, ${units.length}::int)`;
  const planted = units.map((unit, index) => ({ id: drawn[index]?.id ?? "", unit, parentId: parentOf(unit) }));
  await db.unit.createMany({ data: planted.map(({ id, parentId }) => ({ id, level, parentId })) });
  await db.unitVersion.createMany({
    data: planted.map(({ id, unit: { name, kind, code }, parentId }) => ({ unitId: id, name, kind, code, parentId, validFrom: dateOf(from), validUntil: until && dateOf(until) })),
  });
  return planted.map(({ id }) => id);
}

/** A province that went on over the turn and is known from a later day only: it stood earlier, too. */
async function stretch(db: Db, { province, from }: Loadable) {
  const known = { code: province.code, unit: { level: "province" }, validFrom: { gt: dateOf(from), lte: dateOf(turn) } } as const;
  await db.unitVersion.updateMany({ where: known, data: { validFrom: dateOf(from) } });
}

/** Units of the first map end the day before the turn; a province that goes on keeps its unit. */
async function endOld(db: Db, old: Awaited<ReturnType<typeof oldUnitsOf>>, map: Loadable) {
  const ending = old.filter((unit) => !(unit.level === "province" && map.goesOn)).map((unit) => unit.id);
  await db.unitVersion.updateMany({ where: { unitId: { in: ending }, validFrom: { lt: dateOf(turn) }, validUntil: null }, data: { validUntil: dateOf(turn) } });
}

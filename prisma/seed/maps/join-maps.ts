import { addDays, dateOf } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/unit/level";
import type { Prisma } from "@/lib/platform/prisma/client";
import { heirsIn } from "./heirs-in";
import { bareName, foldedOrigins, heirOfProvince } from "./second-map";
import { turn, type Loadable } from "./which-map";

type Db = Prisma.TransactionClient;
type Unit = { id: string; level: Level; code: string | null; name: string; parentId: string | null };

/** How many communes of the first map were tied to their heirs, and the names of those the table does not know. */
export type Joined = { tied: number; without: readonly string[] };

const eve = dateOf(addDays(turn, -1));
const standing = (day: Date) => ({ validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] });
const dissolving = {
  202: { number: "202/2025/QH15", issuer: "Quốc hội", subject: "Sắp xếp đơn vị hành chính cấp tỉnh", issuedOn: "2025-06-12" },
  // Each province has its own act about its communes; only this one's number is known to us.
  86: { number: "1687/NQ-UBTVQH15", issuer: "Ủy ban Thường vụ Quốc hội", subject: "Sắp xếp các đơn vị hành chính cấp xã của tỉnh Vĩnh Long năm 2025", issuedOn: "2025-06-16" },
} as const;

/** Units, cells included, that stood on the eve of the turn below the provinces that went into one of the 34. */
export async function oldUnitsOf(db: Db, code: string): Promise<Unit[]> {
  const origins = foldedOrigins(code);
  const provinces = await db.unitVersion.findMany({ where: { unit: { level: "province" }, ...standing(eve) }, select: { path: true, name: true } });
  const paths = provinces.filter((province) => origins.includes(bareName(province.name))).map((province) => province.path);
  if (paths.length === 0) return [];
  const rows = await db.unitVersion.findMany({
    where: { AND: [standing(eve), { OR: paths.map((path) => ({ path: { startsWith: path } })) }] },
    select: { unitId: true, name: true, code: true, unit: { select: { level: true, parentId: true } } },
  });
  return rows.map(({ unitId, name, code: own, unit }) => ({ id: unitId, level: unit.level, code: own, name, parentId: unit.parentId }));
}

async function newUnitsOf(db: Db, code: string) {
  const day = dateOf(turn);
  const province = await db.unitVersion.findFirst({ where: { code, unit: { level: "province" }, ...standing(day) }, select: { unitId: true, path: true } });
  if (!province) return null;
  const communes = await db.unitVersion.findMany({ where: { unit: { level: "commune" }, parentId: province.unitId, ...standing(day) }, select: { unitId: true, code: true } });
  return communes.length === 0 ? null : { province: province.unitId, communes: new Map(communes.map((row) => [row.code ?? "", row.unitId])) };
}

/**
 * When the database has units on both sides of the turn: successions from each old commune to its heirs, and each closed unit
 * hangs below what inherited it, so that its dossiers stay in reach (below the province where no one commune took the whole).
 * Null when one side is missing, or when cells still stand below the old side.
 */
export async function joinMaps(db: Db, map: Loadable): Promise<Joined | null> {
  const code = map.from === turn ? map.province.code : heirOfProvince(map.province.name);
  const fresh = code ? await newUnitsOf(db, code) : null;
  const old = code ? await oldUnitsOf(db, code) : [];
  if (!code || !fresh || old.length === 0 || old.some((unit) => unit.level === "cell")) return null;

  const heirs = new Map<string, string[]>();
  for (const { oldCode, newCode } of heirsIn(code)) {
    const heir = fresh.communes.get(newCode);
    if (heir) heirs.set(oldCode, [...(heirs.get(oldCode) ?? []), heir]);
  }
  const communes = old.filter((unit) => unit.level === "commune");
  const provinces = old.filter((unit) => unit.level === "province" && unit.id !== fresh.province);
  const acts = await plantActs(db, code);
  const on = dateOf(turn);
  await db.succession.createMany({
    data: [
      ...provinces.map((unit) => ({ fromId: unit.id, toId: fresh.province, on, whole: true, actId: acts.provinces })),
      ...communes.flatMap((unit) => (heirs.get(unit.code ?? "") ?? []).map((toId, _, all) => ({ fromId: unit.id, toId, on, whole: all.length === 1, actId: acts.communes }))),
    ],
    skipDuplicates: true,
  });
  // Communes first, then districts and provinces: nothing is moved twice.
  for (const level of ["commune", "district", "province"] as const) {
    for (const unit of old.filter((one) => one.level === level && one.id !== fresh.province)) {
      const [heir, ...others] = level === "commune" ? (heirs.get(unit.code ?? "") ?? []) : [];
      const parentId = heir && others.length === 0 ? heir : fresh.province;
      if (unit.parentId !== parentId) await db.unit.update({ where: { id: unit.id }, data: { parentId } });
    }
  }
  const without = communes.filter((unit) => !heirs.has(unit.code ?? "")).map((unit) => unit.name);
  return { tied: communes.length - without.length, without };
}

async function plantActs(db: Db, code: string): Promise<{ provinces: string; communes: string | null }> {
  const plant = async ({ number, issuer, subject, issuedOn }: (typeof dissolving)[202 | 86]) => {
    const data = { number, issuer, subject, issuedOn: new Date(`${issuedOn}T00:00:00Z`), effectiveOn: dateOf(turn) };
    return (await db.act.upsert({ where: { number_issuer: { number, issuer } }, create: data, update: {} })).id;
  };
  return { provinces: await plant(dissolving[202]), communes: code === "86" ? await plant(dissolving[86]) : null };
}

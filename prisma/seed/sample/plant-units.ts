import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { defaultCompetences } from "@/lib/domain/unit/default-competences";
import type { Level } from "@/lib/domain/unit/level";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { MapUnit, ProvinceMap } from "@/prisma/seed/maps/first-map";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { clustersOf, type Cell } from "./cells";

/** Ids of the sample's units: by official code, and by a cell's key. */
export type Units = { root: string; province: string; byCode: ReadonlyMap<string, string>; byCell: ReadonlyMap<string, string> };

// Since then the province has had these 9 districts and 157 communes (Nghị quyết 856/NQ-UBTVQH14).
const mapFrom = dateOf(Day.parse("2020-02-01"));
const chauThanh = "831";
const batch = 240;

/** Plants the province and its cells, parents first; `progress` hears of the cells that stand. */
export async function plantUnits(db: Prisma.TransactionClient, map: ProvinceMap, cells: readonly Cell[], progress: (done: number) => void): Promise<Units> {
  const root = (await db.unit.findFirstOrThrow({ where: { parentId: null } })).id;
  const byCode = new Map<string, string>();
  const parentOf = (unit: MapUnit) => byCode.get(unit.parentCode ?? "") ?? root;
  const layers = [
    ["province", [map.province]],
    ["district", map.districts],
    ["commune", map.communes],
  ] as const;
  for (const [level, units] of layers) {
    const ids = await plantLayer(db, level, units.map((unit) => ({ ...unit, parentId: parentOf(unit) })));
    units.forEach((unit, index) => byCode.set(unit.code, ids[index] ?? ""));
  }
  const byCell = new Map<string, string>();
  for (let from = 0; from < cells.length; from += batch) {
    const part = cells.slice(from, from + batch);
    const ids = await plantLayer(db, "cell", part.map(({ name, kind, communeCode }) => ({ name, kind, code: null, parentId: byCode.get(communeCode) ?? root })));
    part.forEach((cell, index) => byCell.set(cell.key, ids[index] ?? ""));
    progress(Math.min(from + batch, cells.length));
  }
  return { root, province: byCode.get(map.province.code) ?? "", byCode, byCell };
}

type Planted = Pick<MapUnit, "name" | "kind"> & { code: string | null; parentId: string };

async function plantLayer(db: Prisma.TransactionClient, level: Level, units: readonly Planted[]): Promise<string[]> {
  const drawn = await db.$queryRaw<{ id: string }[]>`SELECT nextval('unit_id')::text AS id FROM generate_series(1, ${units.length}::int)`;
  const ids = drawn.map((row) => row.id);
  await db.unit.createMany({ data: units.map(({ parentId }, index) => ({ id: ids[index] ?? "", level, parentId })) });
  await db.unitVersion.createMany({
    data: units.map(({ name, kind, code, parentId }, index) => ({ id: seedUuid(`version ${ids[index]}`), unitId: ids[index] ?? "", name, kind, code, parentId, validFrom: mapFrom })),
  });
  return ids;
}

/** Clusters of Châu Thành, and communes that reached nông thôn mới or đô thị văn minh. Both illustrative. */
export async function plantGroups(db: Prisma.TransactionClient, units: Units, map: ProvinceMap, cells: readonly Cell[]) {
  const since = dateOf(Day.parse("2020-12-01"));
  const reached = new Set(cells.filter((cell) => cell.reached).map((cell) => cell.communeCode));
  const isTown = ({ kind }: MapUnit) => kind !== "commune";
  const reachedCommunes = map.communes.filter((commune) => reached.has(commune.code));
  const clusters = clustersOf(map.communes.filter((commune) => commune.parentCode === chauThanh));
  const groups = [
    ...clusters.map((members, index) => ({ unitId: units.byCode.get(chauThanh) ?? "", kind: "cluster" as const, name: `Cụm vùng ${index + 1}`, members })),
    { unitId: units.province, kind: "new_rural" as const, name: "Xã đạt chuẩn nông thôn mới", members: reachedCommunes.filter((commune) => !isTown(commune)) },
    { unitId: units.province, kind: "civilised_urban" as const, name: "Phường, thị trấn đạt chuẩn đô thị văn minh", members: reachedCommunes.filter(isTown) },
  ].map((group) => ({ ...group, id: seedUuid(`group ${group.name}`) }));
  await db.unitGroup.createMany({ data: groups.map(({ id, unitId, kind, name }) => ({ id, unitId, kind, name })) });
  await db.groupMember.createMany({
    data: groups.flatMap(({ id, members }) =>
      members.map((commune) => ({ id: seedUuid(`member ${id} ${commune.code}`), groupId: id, unitId: units.byCode.get(commune.code) ?? "", validFrom: since })),
    ),
  });
}

/** Which body acts at each stage, as shipped: the customer confirms. */
export async function plantCompetences(db: Prisma.TransactionClient, units: Units) {
  await db.competence.createMany({
    data: defaultCompetences(dayOfDate(mapFrom)).map(({ from, until, ...row }) => ({ ...row, id: seedUuid(`competence ${row.stage} ${dateOf(from).toISOString()}`), unitId: units.province, validFrom: dateOf(from), validUntil: until && dateOf(until) })),
  });
}

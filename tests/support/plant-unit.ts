import { dateOf, Day } from "@/lib/domain/day";
import { levels, type Level, type UnitKind } from "@/lib/domain/unit/level";
import { UnitPath } from "@/lib/domain/unit/path";
import { database } from "@/lib/platform/database";

/** A planted unit: what tests need to name it and to reach it. */
export type PlantedUnit = { id: string; level: Level; parentId: string | null; path: UnitPath; name: string };

type UnitWish = { id?: string; level?: Level; kind?: UnitKind; parent?: PlantedUnit; name?: string; code?: string; on?: string; until?: string };

const kinds: Record<Level, UnitKind> = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" };
const words: Record<Level, string> = { country: "Việt Nam", province: "Tỉnh", district: "Huyện", commune: "Xã", cell: "Ấp" };

/** The first day units exist unless told otherwise: before every term a test asks about. */
export const longAgo = Day.parse("2000-01-01");

let planted = 0;
const orNull = (day: string | undefined) => (day === undefined ? null : dateOf(Day.parse(day)));

/** A unit with one version. Missing parents grow above it; the country is shared, since there is only one. */
export async function plantUnit(wish: UnitWish = {}): Promise<PlantedUnit> {
  const level = wish.level ?? "cell";
  const above = levels[levels.indexOf(level) - 1];
  const parent = wish.parent ?? (above === undefined ? undefined : above === "country" ? await plantCountry() : await plantUnit({ level: above, ...(wish.on ? { on: wish.on } : {}) }));
  const name = wish.name ?? (level === "country" ? words.country : `${words[level]} ${++planted}`);
  const { id, path } = await database.unit.create({ data: { ...(wish.id ? { id: wish.id } : {}), level, parentId: parent?.id ?? null } });
  await database.unitVersion.create({
    data: {
      unitId: id,
      name,
      kind: wish.kind ?? kinds[level],
      code: wish.code ?? null,
      parentId: parent?.id ?? null,
      validFrom: dateOf(Day.parse(wish.on ?? longAgo)),
      validUntil: orNull(wish.until),
    },
  });
  return { id, level, parentId: parent?.id ?? null, path: UnitPath.parse(path), name };
}

/** The one root, found or planted. */
export async function plantCountry(): Promise<PlantedUnit> {
  const found = await database.unit.findFirst({ where: { parentId: null } });
  if (!found) return plantUnit({ level: "country" });
  return { id: found.id, level: found.level, parentId: null, path: UnitPath.parse(found.path), name: words.country };
}

/** A cross-cutting group kept by `unit`, its members in it from a day on. */
export async function plantGroup(wish: { unit: PlantedUnit; kind: "cluster" | "new_rural" | "civilised_urban"; name?: string; members?: readonly PlantedUnit[]; on?: string; until?: string }) {
  const made = await database.unitGroup.create({ data: { unitId: wish.unit.id, kind: wish.kind, name: wish.name ?? `Nhóm ${++planted}` } });
  for (const member of wish.members ?? []) {
    await database.groupMember.create({
      data: { groupId: made.id, unitId: member.id, validFrom: dateOf(Day.parse(wish.on ?? longAgo)), validUntil: orNull(wish.until) },
    });
  }
  return made;
}

import { dateOf, type Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";

/** Where units stood and hang, told from versions and successions alone, one step at a time: has never heard of paths. */
export type TreeOracle = {
  ids: readonly string[];
  /** Ids from the top to the unit by the heir rules: itself while it stands, else below who carried it on. */
  hangs: (id: string) => readonly string[];
  /** Ids from the top to the unit as it stood on a day; null when it did not. */
  stood: (id: string, on: Day) => readonly string[] | null;
};

export async function treeOracle(today: Day): Promise<TreeOracle> {
  const versions = await database.unitVersion.findMany({ orderBy: { validFrom: "asc" } });
  const handings = await database.succession.findMany();
  const units = await database.unit.findMany({ select: { id: true } });
  const versionOn = (id: string, on: Day) => versions.find(({ unitId, validFrom, validUntil }) => unitId === id && validFrom <= dateOf(on) && (validUntil === null || validUntil > dateOf(on)));
  const hangs = (id: string): string[] => {
    const standing = versionOn(id, today);
    if (standing) return [...(standing.parentId ? hangs(standing.parentId) : []), id];
    const ended = versions.filter(({ unitId }) => unitId === id).at(-1);
    const heirs = handings.filter(({ fromId, on }) => fromId === id && ended?.validUntil?.getTime() === on.getTime());
    if (heirs.length === 0) return [...hangs(ended!.parentId!), id];
    const places = heirs.map(({ toId }) => hangs(toId));
    if (heirs.length === 1 && heirs[0]!.whole) return [...places[0]!, id];
    return [...places[0]!.filter((step, depth) => places.every((place) => place[depth] === step)), id];
  };
  const stood = (id: string, on: Day): string[] | null => {
    const version = versionOn(id, on);
    if (!version) return null;
    return version.parentId === null ? [id] : [...(stood(version.parentId, on) ?? []), id];
  };
  return { ids: units.map(({ id }) => id), hangs, stood };
}

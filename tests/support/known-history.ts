import { dayOfDate } from "@/lib/domain/day";
import type { HandedOver, History, Place } from "@/lib/domain/unit/carry";
import { database } from "@/lib/platform/database";

/** All that is stored of units through time. */
export async function knownHistory(): Promise<History> {
  const versions = new Map<string, Place[]>();
  for (const { unitId, parentId, validFrom, validUntil } of await database.unitVersion.findMany({ orderBy: { validFrom: "asc" } }))
    versions.set(unitId, [...(versions.get(unitId) ?? []), { from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil), parentId }]);
  const handings = new Map<string, HandedOver[]>();
  for (const { fromId, toId, on, whole } of await database.succession.findMany()) handings.set(fromId, [...(handings.get(fromId) ?? []), { to: toId, on: dayOfDate(on), whole }]);
  return { versions, handings };
}

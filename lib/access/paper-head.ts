import "server-only";
import { dateOf, type Day } from "@/lib/domain/day";
import { layoutOn } from "@/lib/domain/document/layout";
import type { PaperHead } from "@/lib/domain/document/paper-sheet";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { Room } from "./door";
import { rulesFor } from "./office-rules";

type Named = { name: string; kind: UnitKind };
type Version = Named & { path: string; parent: { versions: Named[] } | null };

/** The head of a paper: what its unit and the one above it were called on its day. Null when the unit did not stand then. */
export async function paperHead(db: Room["db"], unitId: string, on: Day): Promise<PaperHead | null> {
  const day = dateOf(on);
  const standing = { where: { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, select: { name: true, kind: true } };
  const version = await db.unitVersion.findFirst({ where: { unitId, ...standing.where }, select: { name: true, kind: true, path: true, parent: { select: { versions: standing } } } });
  return version && headFrom(db, { unitId, on, version });
}

/**
 * The same of a paper that was signed: an act dated back may have ended its unit before that day, and it signed under the name it had last. One
 * of before anything is known of its unit is headed by the first name that is.
 */
export async function signedHead(db: Room["db"], unitId: string, on: Day): Promise<PaperHead> {
  const begun = { validFrom: { lte: dateOf(on) } };
  const last = { where: begun, orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } as const;
  const first = { orderBy: { validFrom: "asc" }, take: 1, select: last.select } as const;
  const told = (above: typeof last | typeof first) => ({ name: true, kind: true, path: true, parent: { select: { versions: above } } }) as const;
  const version =
    (await db.unitVersion.findFirst({ where: { unitId, ...begun }, orderBy: { validFrom: "desc" }, select: told(last) })) ??
    (await db.unitVersion.findFirstOrThrow({ where: { unitId }, orderBy: { validFrom: "asc" }, select: told(first) }));
  return headFrom(db, { unitId, on, version });
}

const headFrom = async (db: Room["db"], { unitId, on, version: { name, kind, path, parent } }: { unitId: string; on: Day; version: Version }): Promise<PaperHead> => ({
  unitId, unit: { name, kind }, above: parent?.versions[0] ?? null, layout: layoutOn(on, (await rulesFor(db, path, on)).paper),
});

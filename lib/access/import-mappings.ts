import "server-only";
import { z } from "zod";
import type { Head } from "@/lib/domain/import/head";
import type { SheetTop } from "@/lib/domain/import/view";
import { importKinds, type ImportKind } from "@/lib/domain/import/kind";
import { fold } from "@/lib/domain/unit/fold";
import { digest } from "@/lib/platform/digest";
import type { Room } from "./door";
import { nameOf, reachOfKind } from "./import-desk";
import type { Reach } from "./reach";
import type { Scope } from "./scope";

/** What sheets of one make have in common: their headings, however these are spaced or marked. */
export const fingerprintOf = ({ titles }: Pick<Head<string>, "titles">) => digest(JSON.stringify(titles.map((title) => fold(title).replaceAll(/[^a-z0-9]+/g, " ").trim())));

/** Mappings a person may be offered: of units where they may bring files, and files of that kind. */
export const mappingsInReach = (reach: Reach, scope: Scope) => importKinds.map((kind) => ({ kind, unit: unitsFor(scope, reach, kind) }));

/** Units where a person may bring files of a kind, through whichever role. */
export const unitsFor = (scope: Scope, reach: Reach, kind: ImportKind) => ({ AND: [reach.units, reachOfKind(scope, kind).units] });

const Columns = z.record(z.string(), z.number().nullable());

/** What a person said before of a sheet with these headings, wherever among its first rows they stand, the nearest unit's first; null when nothing other than what is read anyway. */
export async function rememberedFor({ db, scope, reach }: Pick<Room, "db" | "scope" | "reach">, kind: ImportKind, head: Head<string>, tops: readonly SheetTop[]) {
  const places = new Map(tops.map(({ at, titles }) => [fingerprintOf({ titles }), at]));
  const found = await db.importMapping.findMany({
    where: { kind, fingerprint: { in: [fingerprintOf(head), ...places.keys()] }, unit: unitsFor(scope, reach, kind) },
    orderBy: [{ unit: { path: "asc" } }, { savedAt: "desc" }], take: 1, include: { account: { select: { displayName: true } } },
  });
  const [mapping] = found;
  if (!mapping) return null;
  const columns = Columns.parse(mapping.columns);
  const isSame = Object.entries(columns).every(([field, column]) => (head.columns[field]?.column ?? null) === column);
  const at = places.get(mapping.fingerprint) ?? head.at;
  return isSame && at === head.at ? null : { columns, headAt: at === head.at ? null : at, by: mapping.account.displayName, unit: await nameOf({ db }, mapping.unitId), at: mapping.savedAt };
}

import { UnitPath } from "@/lib/domain/unit/path";
import type { Level, UnitKind } from "@/lib/domain/unit/level";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";

export const namedShape = {
  title: { select: { name: true } },
  unit: { select: { id: true, path: true, versions: { orderBy: { validFrom: "desc" }, take: 1 } } },
} as const satisfies Prisma.RegistrationInclude;
type Named = Prisma.RegistrationGetPayload<{ include: typeof namedShape }>;

/** A dossier as a paper about it names it: its cell, and the units above it from the province down, as last called. */
export async function namedDossier(db: Room["db"], { unit, title, ...row }: Named) {
  const version = unit.versions[0];
  if (!version) throw new Error(`unit ${unit.id} has no version`);
  const ids = UnitPath.parse(unit.path).split("/").filter(Boolean).slice(1, -1);
  const units = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, level: true, versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } } });
  const above = ids.flatMap((id): { id: string; name: string; kind: UnitKind; level: Level }[] => {
    const found = units.find((each) => each.id === id);
    const last = found?.versions[0];
    return found && last ? [{ id, level: found.level, ...last }] : [];
  });
  return { id: row.id, version: row.version, year: row.year, status: row.status, title: title.name, cell: { id: unit.id, name: version.name, kind: version.kind }, above };
}

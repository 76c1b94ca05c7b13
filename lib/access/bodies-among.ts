import "server-only";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import type { Body } from "@/lib/domain/registration/body";
import { competentFor, type Competence, type Stage } from "@/lib/domain/unit/competence";
import type { Room } from "./door";

type Db = Room["db"];
type Asked = { path: string; titleId: string; stage: Stage };

const idsOf = (path: string) => path.split("/").filter(Boolean);

/** A stored row of the dated table, with what changing it asks. */
type StoredCompetence = Competence & { id: string };

/** All rows said of these units. */
export async function competencesOf(db: Db, unitIds: readonly string[]): Promise<StoredCompetence[]> {
  const stored = await db.competence.findMany({ where: { unitId: { in: [...unitIds] } }, orderBy: [{ stage: "asc" }, { titleId: { sort: "asc", nulls: "first" } }, { validFrom: "asc" }] });
  return stored.map(({ validFrom, validUntil, ...row }) => ({ ...row, from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil) }));
}

/**
 * Who acts, asked of many cells at once: the body of a stage for a cell standing at `path` on a day. Null when no body is named, or no unit
 * of its level stands above. `change` says what the table would be like otherwise.
 */
export async function bodiesAmong(db: Db, paths: readonly string[], change: (rows: readonly StoredCompetence[]) => readonly Competence[] = (rows) => rows) {
  const above = [...new Set(paths.flatMap((path) => idsOf(path).slice(0, -1)))]; // a cell is no body
  const rows = change(await competencesOf(db, above));
  const levels = new Map((await db.unit.findMany({ where: { id: { in: above } }, select: { id: true, level: true } })).map(({ id, level }) => [id, level]));
  const versions = await db.unitVersion.findMany({ where: { unitId: { in: above } }, orderBy: { validFrom: "asc" }, select: { unitId: true, name: true, kind: true, validFrom: true } });
  const byUnit = new Map<string, typeof versions>();
  for (const version of versions) byUnit.set(version.unitId, [...(byUnit.get(version.unitId) ?? []), version]);
  const known = new Map<string, Body | null>();
  const judge = (lineage: readonly string[], { titleId, stage }: Asked, on: Day): Body | null => {
    const competence = competentFor(rows, stage, { lineage, titleId, on });
    const unitId = competence && lineage.find((id) => levels.get(id) === competence.level);
    const version = unitId ? byUnit.get(unitId)?.findLast(({ validFrom }) => validFrom <= dateOf(on)) : undefined;
    return competence && unitId && version ? { unitId, kind: version.kind, name: version.name, body: competence.body, stage } : null;
  };
  return (asked: Asked, on: Day): Body | null => {
    const lineage = idsOf(asked.path).reverse().slice(1);
    const key = [on, asked.stage, asked.titleId, ...lineage].join(" ");
    const body = known.get(key) ?? (known.has(key) ? null : judge(lineage, asked, on));
    known.set(key, body);
    return body;
  };
}

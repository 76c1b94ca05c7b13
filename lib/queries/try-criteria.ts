import { mayManageCriteria } from "@/lib/access/criteria-desk";
import { read, type Room } from "@/lib/access/door";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import { tryOn, type Trial, type Tried } from "@/lib/domain/criteria/trial";
import { dateOf, yearOf } from "@/lib/domain/day";
import { figuresOf, standingEntry } from "@/lib/domain/figures/entry";
import { endedStatuses } from "@/lib/domain/registration/status";
import { partyName } from "@/lib/domain/unit/party";

type Asked = { id: string; year: number | null; only: "dossiers" | "all" };

/** `year` is the one tried; `years` those with figures, the newest first. `inForce` is the version it is compared with. */
export type CriteriaTrial = { trial: Trial; year: number; years: readonly number[]; inForce: { id: string; version: number } | null; level: "cell" | "commune" };

/** A set held against the figures of a year, nothing written. Null for what is no set, and for who does not manage criteria. */
export const tryCriteria = read("registration.read", async (room, { id, year, only }: Asked): Promise<CriteriaTrial | null> => {
  const { db, reach, scope, today } = room;
  if (!(await mayManageCriteria(scope, db))) return null;
  const set = await db.criteriaSet.findUnique({ where: { id }, include: { title: true } });
  if (!set) return null;
  const entered = await db.cellFigures.findMany({ where: { unit: reach.units }, distinct: ["year"], orderBy: { year: "desc" }, select: { year: true } });
  const years = entered.map((row) => row.year);
  const asked = year ?? years.find((each) => each < yearOf(today)) ?? years[0] ?? yearOf(today); // a whole year tells more than a begun one

  const day = dateOf(today);
  const other = await db.criteriaSet.findFirst({ where: { titleId: set.titleId, id: { not: id }, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } });
  const cells = await cellsOf(room, set.titleId, asked);
  const isCell = set.title.level === "cell";
  const units = isCell ? cells.filter(({ dossierId, given }) => (only === "dossiers" ? dossierId !== null : given.figures !== null)) : committeesOf(cells).filter(({ given }) => given.cells.some(({ figures }) => figures !== null));
  return {
    trial: tryOn(units, CriteriaContent.parse(set.content), other && CriteriaContent.parse(other.content)),
    year: asked,
    years,
    inForce: other && { id: other.id, version: other.version },
    level: isCell ? "cell" : "commune",
  };
});

type Cell = Tried & { parent: { id: string; name: string } | null };

/** Today's cells in reach with their latest entry of the year, and the dossier of that year if they have one. */
async function cellsOf({ db, reach, today }: Room, titleId: string, year: number): Promise<Cell[]> {
  const day = dateOf(today);
  const inForce = { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] };
  const versions = await db.unitVersion.findMany({
    where: { ...inForce, unit: { AND: [{ level: "cell" }, reach.units] } },
    orderBy: { unitId: "asc" },
    select: { unitId: true, name: true, kind: true, parentId: true },
  });
  const parents = await db.unitVersion.findMany({ where: { ...inForce, unitId: { in: [...new Set(versions.flatMap(({ parentId }) => parentId ?? []))] } }, select: { unitId: true, name: true } });
  const rows = await db.cellFigures.findMany({ where: { year, unit: reach.units }, orderBy: { seq: "asc" }, include: { meetings: true } });
  const dossiers = await db.registration.findMany({ where: { titleId, year, status: { notIn: [...endedStatuses] }, unit: reach.units }, select: { id: true, unitId: true } });

  const names = new Map(parents.map((parent) => [parent.unitId, parent.name]));
  const latest = new Map(rows.map((row) => [row.unitId, standingEntry(row)])); // the last seq of a cell is set last
  const dossierOf = new Map(dossiers.map((dossier) => [dossier.unitId, dossier.id]));
  return versions.map(({ unitId, name, kind, parentId }) => {
    const row = latest.get(unitId);
    const parent = parentId === null ? null : { id: parentId, name: names.get(parentId) ?? "" };
    return { id: unitId, name: partyName({ name, kind, level: "cell" }), parentName: parent?.name ?? null, parent, dossierId: dossierOf.get(unitId) ?? null, given: { answers: {}, figures: row ? figuresOf(row) : null, cells: [] } };
  });
}

/** The communes of these cells, each with its own. */
function committeesOf(cells: readonly Cell[]): Tried[] {
  const groups = new Map<string, Tried & { given: { cells: { name: string; figures: Tried["given"]["figures"] }[] } }>();
  for (const { parent, name, given } of cells) {
    if (!parent) continue;
    const group = groups.get(parent.id) ?? { id: parent.id, name: `Đảng bộ ${parent.name.charAt(0).toLowerCase()}${parent.name.slice(1)}`, parentName: null, dossierId: null, given: { answers: {}, figures: null, cells: [] } };
    group.given.cells.push({ name, figures: given.figures });
    groups.set(parent.id, group);
  }
  return [...groups.values()];
}

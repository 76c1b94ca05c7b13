import { calendarIn } from "@/lib/access/calendar";
import { read, type Room } from "@/lib/access/door";
import { rulesFor } from "@/lib/access/office-rules";
import { criteriaStands } from "@/lib/access/review-ground";
import { may } from "@/lib/access/scope";
import { workingDaysBetween } from "@/lib/domain/calendar/working-days";
import { dateOf, Day, dayOfDate, yearOf } from "@/lib/domain/day";
import { isMovable, readinessOf } from "@/lib/domain/readiness/readiness";
import type { BoundCommune, ReviewGround, ReviewRow } from "@/lib/domain/readiness/view";
import { countedStatuses, openStatuses } from "@/lib/domain/registration/status";
import type { Called } from "@/lib/domain/registration/view";
import { kindsOf } from "@/lib/domain/unit/level";
import { contains, UnitPath } from "@/lib/domain/unit/path";

/** `only` asks for these registrations alone, and for no commune. */
type Asked = { unitId: string; titleId: string; termId: string; only?: readonly string[] };
type Asking = { room: Room; asked: Asked; path: UnitPath };

const inForce = (today: Day) => ({ validFrom: { lte: dateOf(today) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(today) } }] });
const lastDay = (year: number) => Day.parse(`${year}-12-31`);

/**
 * The registrations of a unit for a term as they stand today, each with how ready it is and why, and the communes all of whose cells the
 * term asks for. Null when the unit is out of reach or no such term.
 */
export const getReviewGround = read("registration.read", async (room, asked: Asked): Promise<ReviewGround | null> => {
  const { db, reach, today } = room;
  const unit = await db.unit.findFirst({ where: { AND: [{ id: asked.unitId }, reach.units] }, include: { versions: { orderBy: { validFrom: "desc" }, take: 1 } } });
  const term = await db.term.findUnique({ where: { id: asked.termId } });
  const version = unit?.versions[0];
  if (!unit || !version || !term) return null;
  const path = UnitPath.parse(unit.path);
  const { stageDays } = await rulesFor(db, path, today);
  const calendar = await calendarIn(db);
  const daysLeft = (year: number) => workingDaysBetween(today, lastDay(year), calendar);
  const years = Array.from({ length: term.lastYear - term.firstYear + 1 }, (_, index) => term.firstYear + index).filter((year) => year >= yearOf(today));
  return {
    unit: { id: unit.id, name: version.name, kind: version.kind, level: unit.level },
    rows: await rowsOf({ room, asked, path }, { daysLeft, stepDays: stageDays }),
    bound: asked.only ? [] : await boundIn({ room, asked, path }),
    daysLeft: daysLeft(yearOf(today)),
    stepDays: stageDays,
    years,
  };
});

async function rowsOf({ room, asked: { titleId, termId, only }, path }: Asking, { daysLeft, stepDays }: { daysLeft: (year: number) => number; stepDays: number }): Promise<ReviewRow[]> {
  const { db, reach, scope, today } = room;
  const among = { ...(only && { id: { in: [...only] } }), titleId, termId, status: { in: [...countedStatuses] }, unit: { AND: [reach.units, { path: { startsWith: path } }] } };
  const found = await db.registration.findMany({ where: among, select: { id: true, version: true, unitId: true, year: true, status: true, dueOn: true, criteriaSetId: true, unit: { select: { path: true } } }, orderBy: [{ path: "asc" }, { id: "asc" }] });
  const standOf = await criteriaStands(db, among, { titleId, today });
  const nameOf = await namesOf(room, found.map(({ unitId }) => unitId));
  const left = new Map([...new Set(found.map(({ year }) => year))].map((year) => [year, daysLeft(year)]));
  return found.map(({ id, version, unitId, year, status, dueOn, unit, ...pinned }) => ({
    id, version, year, status, ...nameOf(unitId),
    child: unit.path.slice(path.length).split("/")[0] || unitId,
    readiness: readinessOf({ status, year, dueOn: dueOn && dayOfDate(dueOn), ...standOf({ id, unitId, year, ...pinned }), daysLeft: left.get(year) ?? 0, stepDays, today }),
    isMovable: isMovable(status),
    mayMove: isMovable(status) && may(scope, "registration.register", UnitPath.parse(unit.path)),
  }));
}

/** What cells and the units above them are called today; a cell that ended by what it was called last. */
async function namesOf({ db, today }: Pick<Room, "db" | "today">, unitIds: readonly string[]): Promise<(id: string) => Pick<ReviewRow, "cell" | "parent" | "above">> {
  const pick = { unitId: true, name: true, kind: true, parentId: true } as const;
  const latest = await db.unitVersion.findMany({ where: { unitId: { in: [...new Set(unitIds)] } }, orderBy: { validFrom: "asc" }, select: pick });
  const cells = new Map(latest.map((row) => [row.unitId, row])); // the last version of a cell is set last
  const above = async (rows: Iterable<{ parentId: string | null }>) => new Map((await db.unitVersion.findMany({ where: { ...inForce(today), unitId: { in: [...new Set([...rows].flatMap(({ parentId }) => parentId ?? []))] } }, select: pick })).map((row) => [row.unitId, row]));
  const parents = await above(cells.values());
  const tops = await above(parents.values());
  return (id) => {
    const cell = cells.get(id);
    const parent = parents.get(cell?.parentId ?? "");
    return { cell: cell ? called(cell) : { id, name: "", kind: "hamlet" }, parent: parent ? called(parent) : null, above: called(tops.get(parent?.parentId ?? "")) };
  };
}

function called(row: { unitId: string; name: string; kind: Called["kind"] }): Called;
function called(row: { unitId: string; name: string; kind: Called["kind"] } | undefined): Called | null;
function called(row: { unitId: string; name: string; kind: Called["kind"] } | undefined): Called | null {
  return row ? { id: row.unitId, name: row.name, kind: row.kind } : null;
}

/** Communes of a group whose cells must all be recognised within the term; a line set above binds them too. */
async function boundIn({ room, asked: { titleId, termId }, path }: Asking): Promise<BoundCommune[]> {
  const { db, reach, today } = room;
  const lines = await db.target.findMany({ where: { titleId, termId, groupKinds: { isEmpty: false }, withdrawn: false }, select: { groupKinds: true, unit: { select: { path: true } } } });
  const members = await db.groupMember.findMany({
    where: { ...inForce(today), group: { kind: { in: [...new Set(lines.flatMap(({ groupKinds }) => groupKinds))] } }, unit: { AND: [reach.units, { path: { startsWith: path } }] } },
    select: { unitId: true, unit: { select: { path: true } }, group: { select: { kind: true } } },
  });
  const isBound = (member: (typeof members)[number]) => lines.some((line) => line.groupKinds.includes(member.group.kind) && contains(UnitPath.parse(line.unit.path), UnitPath.parse(member.unit.path)));
  const communes = [...new Set(members.filter(isBound).map(({ unitId }) => unitId))];
  const day = dateOf(today);
  const cells = await db.unitVersion.findMany({
    where: { ...inForce(today), parentId: { in: communes }, kind: { in: [...kindsOf.cell] } },
    select: { unitId: true, name: true, kind: true, parentId: true, unit: { select: { holdings: { where: { titleId, heldFrom: { lte: day }, OR: [{ heldUntil: null }, { heldUntil: { gt: day } }] }, select: { id: true } }, registrations: { where: { titleId, termId, status: { in: [...openStatuses] } }, select: { id: true } } } } },
    orderBy: { unitId: "asc" },
  });
  const nameOf = await namesOf(room, communes);
  return communes.map((id) => {
    const own = cells.filter(({ parentId }) => parentId === id);
    const held = own.filter(({ unit }) => unit.holdings.length > 0);
    const planned = own.filter(({ unit }) => unit.holdings.length === 0 && unit.registrations.length > 0);
    const missing = own.filter(({ unit }) => unit.holdings.length + unit.registrations.length === 0).map((cell) => called(cell));
    const { cell, parent } = nameOf(id);
    return { unit: cell, above: parent, cells: own.length, held: held.length, planned: planned.length, missing };
  });
}

import { read, type Room } from "@/lib/access/door";
import { may } from "@/lib/access/scope";
import { dateOf, yearOf, type Day } from "@/lib/domain/day";
import { openStatuses, type Status } from "@/lib/domain/registration/status";
import type { Called, CommuneCell, CommunePage } from "@/lib/domain/registration/view";
import { UnitPath } from "@/lib/domain/unit/path";
import { communeCells, communeRegistrations, parseCells, parseStanding } from "./sql/commune-cells";
import { parsePlace, placeRow } from "./sql/place";

type Asked = { unit: string; title: string; term: string; on: Day };

/** The commune's own page: its cells as they stood on a day, and what may be registered today. Null for what is no commune in reach on the day. */
export const getCommunePage = read("registration.read", async (room, asked: Asked): Promise<CommunePage | null> => {
  const { db, reach, scope, today } = room;
  const { on, unit, title, term } = asked;
  const place = parsePlace(await db.$queryRaw(placeRow({ sql: reach.sql }, unit, on)));
  const years = await db.term.findUnique({ where: { id: term } });
  if (!place || place.level !== "commune" || !years) return null;

  const question = { place, title, term, on };
  const cells = parseCells(await db.$queryRaw(communeCells({ sql: reach.sql }, question)));
  const standing = parseStanding(await db.$queryRaw(communeRegistrations({ over: reach.over }, question)));
  const mayRegister = on === today && may(scope, "registration.register", place.access);
  return {
    place: { id: place.id, name: place.name, kind: place.kind, level: place.level, parentName: place.parentName },
    parent: await parentOf(room, place.parentId, place.parentName),
    cells: cells.map((row): CommuneCell => ({ ...row, registration: weightiest(standing.filter(({ unitId }) => unitId === row.cell.id)) })).sort((a, b) => byName(a.cell, b.cell)),
    mayRegister,
    free: mayRegister ? (await freeCells(room, asked)).map((free) => ({ ...free, formerly: cells.find(({ cell }) => cell.id === free.id)?.cell.formerly })) : [],
    years: Array.from({ length: years.lastYear - years.firstYear + 1 }, (_, index) => years.firstYear + index).filter((year) => year >= yearOf(today)),
    registered: countBy(standing.map(({ year }) => year)),
  };
});

type Standing = ReturnType<typeof parseStanding>[number];
const isOpen = (status: Status) => openStatuses.some((open) => open === status);

/** What the page shows of a cell with several registrations in the term: the one still open, else the latest year's. */
function weightiest(rows: readonly Standing[]): CommuneCell["registration"] {
  const [first] = [...rows].sort((a, b) => Number(isOpen(b.status)) - Number(isOpen(a.status)) || b.year - a.year);
  if (!first) return null;
  const { unitId: _, ...registration } = first;
  return registration;
}

/** Cells of today that are neither on the road to the title in the term nor holding it: those a registration would not be refused for. */
async function freeCells({ db, reach, today }: Room, { unit, title, term }: Asked): Promise<Called[]> {
  const day = dateOf(today);
  const inForce = { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] };
  const versions = await db.unitVersion.findMany({
    where: {
      parentId: unit,
      ...inForce,
      unit: {
        AND: [reach.units],
        level: "cell",
        registrations: { none: { titleId: title, termId: term, status: { in: [...openStatuses] } } },
        holdings: { none: { titleId: title, OR: [{ heldFrom: { lte: day }, heldUntil: null }, { heldFrom: { lte: day }, heldUntil: { gt: day } }, { closeEffect: "revoke", closedBy: { registerFrom: { gt: day } } }] } },
      },
    },
  });
  return versions.map(({ unitId, name, kind }) => ({ id: unitId, name, kind })).sort(byName);
}

async function parentOf({ db, scope }: Room, id: string | null, name: string | null) {
  const found = id === null ? null : await db.unit.findUnique({ where: { id }, select: { path: true } });
  return id !== null && name !== null && found ? { id, name, open: may(scope, "unit.read", UnitPath.parse(found.path)) } : null;
}

const countBy = (years: readonly number[]) => years.reduce<Record<number, number>>((counts, year) => ({ ...counts, [year]: (counts[year] ?? 0) + 1 }), {});

const collator = new Intl.Collator("vi", { numeric: true });
const byName = (a: Called, b: Called) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

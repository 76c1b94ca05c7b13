import { read, type Room } from "@/lib/access/door";
import type { Reach } from "@/lib/access/reach";
import { may, mayAnywhere } from "@/lib/access/scope";
import { dateOf, Day, dayOfDate, yearOf } from "@/lib/domain/day";
import { scheduleShows, type Schedule, type ScheduleRow, type ScheduleShow } from "@/lib/domain/recheck/view";
import { openRechecks, type RecheckStatus } from "@/lib/domain/recheck/workflow";
import type { Called } from "@/lib/domain/registration/view";
import { UnitPath } from "@/lib/domain/unit/path";
import { wordsOf } from "./sql/place";

const mostShown = 200;

type Question = { unit: string | null; title: string; year: number; show: ScheduleShow; q: string; on: Day; lens?: "now"; /** Every row, for a file. */ whole?: true };

/**
 * The schedule of a year as it stood at the end of a day, by the units of that day or carried along to today's: every cell in reach that
 * held the title then, and those that lost it in the year, each with its last re-check and its open signals. Null when the unit is out of
 * reach or did not stand.
 */
export const listSchedule = read("recheck.read", async (room, { unit, title, year, show, q, on, lens, whole }: Question): Promise<Schedule | null> => {
  const { db, reach, scope, today } = room;
  const by = lens === "now" ? today : on;
  const place = unit === null ? null : await db.unitVersion.findFirst({ where: { unitId: unit, unit: reach.units, ...standing(by) }, select: { path: true, name: true, kind: true, unit: { select: { path: true } } } });
  if (unit !== null && !place) return null;
  const here: Reach["units"] = !place ? {} : lens === "now" ? { path: { startsWith: place.unit.path } } : { versions: { some: { ...standing(on), path: { startsWith: place.path } } } };
  const below: Reach["units"] = { AND: [reach.units, { versions: { some: standing(on) } }, here] };
  const found = await rowsOf(room, { title, year, on, below });
  const all = lens === "now" || on === today ? found : await inOrderOf(db, found, on);
  const counts = Object.fromEntries(scheduleShows.map((each) => [each, all.filter(fits[each]).length])) as Record<ScheduleShow, number>; // one count for each
  const words = wordsOf(q);
  const ids = words === "" ? null : await named(db, below, words);
  const rows = all.filter((row) => fits[show](row) && (ids === null || ids.has(row.unitId)));
  const shown = whole ? rows : rows.slice(0, mostShown);
  const names = await namesOf(db, shown.map(({ unitId }) => unitId), on, by);
  return {
    place: unit !== null && place ? { id: unit, name: place.name, kind: place.kind } : null,
    rows: shown.flatMap((row): ScheduleRow[] => {
      const [cell = null, parent = null, above = null] = names.get(row.unitId) ?? [];
      return cell ? [{ ...row, cell, parent, above }] : [];
    }),
    counts,
    more: rows.length > shown.length,
    mayPlan: on === today && mayAnywhere(scope, "recheck.manage") && year >= yearOf(today),
    today,
  };
});

const standing = (day: Day) => ({ validFrom: { lte: dateOf(day) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(day) } }] });

type Bare = Omit<ScheduleRow, "cell" | "parent" | "above"> & { path: string };

/** Which rows a part of the schedule shows. Whoever was recognised in the year itself is not yet due. */
const fits: Readonly<Record<ScheduleShow, (row: Bare & { due: boolean }) => boolean>> = {
  due: ({ recheck, due }) => due && recheck === null,
  planned: ({ recheck }) => recheck?.status === "planned",
  waiting: ({ recheck }) => recheck?.status === "failing" || recheck?.status === "replied",
  kept: ({ recheck }) => recheck?.status === "kept",
  revoked: ({ recheck }) => recheck?.status === "revoked",
  signalled: ({ signals }) => signals.length > 0,
  held: ({ heldSince }) => heldSince !== null,
};

type Asked = { title: string; year: number; on: Day; below: Reach["units"] };

async function rowsOf(room: Room, { title, year, on, below }: Asked): Promise<(Bare & { due: boolean })[]> {
  const { db } = room;
  const day = dateOf(on);
  const held = await db.titleHolding.findMany({ where: { titleId: title, heldFrom: { lte: day }, OR: [{ heldUntil: null }, { heldUntil: { gt: day } }], unit: below }, select: { unitId: true, heldFrom: true, path: true } });
  const signals = await db.titleSignal.findMany({
    where: {
      titleId: title, raisedOn: { lte: day }, unit: below,
      AND: [{ OR: [{ dismissedOn: null }, { dismissedOn: { gt: day } }] }, { OR: [{ recheckId: null }, { recheck: { events: { none: { on: { lte: day } } } } }] }],
    },
    orderBy: { raisedOn: "asc" },
  });
  const recheckOf = await rechecksOf(room, { title, year, on, below });
  const cells = new Map<string, { path: string; heldFrom: Date | null }>([...recheckOf].map(([unitId, { path }]) => [unitId, { path, heldFrom: null }]));
  for (const { unitId, path, heldFrom } of held) cells.set(unitId, { path, heldFrom });
  const signalsOf = groupByUnit(signals);
  const newYear = dateOf(Day.parse(`${year}-01-01`));
  return [...cells]
    .sort(([, a], [, b]) => (a.path < b.path ? -1 : 1))
    .map(([unitId, { path, heldFrom }]) => ({
      unitId, path,
      heldSince: heldFrom && dayOfDate(heldFrom),
      due: heldFrom !== null && heldFrom < newYear,
      recheck: recheckOf.get(unitId)?.told ?? null,
      signals: (signalsOf.get(unitId) ?? []).map(({ id, kind, detail, raisedOn }) => ({ id, kind, detail, raisedOn: dayOfDate(raisedOn), dismissedOn: null, dismissal: null })),
    }));
}

const isOpen = (status: RecheckStatus) => openRechecks.some((open) => open === status);

/** The last re-check of each cell: of the year, or begun before and still under way on the day. One that was only planned, unannounced, is told to those who plan such. */
async function rechecksOf({ db, scope }: Room, { title, year, on, below }: Asked) {
  const found = await db.recheck.findMany({
    where: { titleId: title, year: { lte: year }, unit: below },
    orderBy: [{ plannedOn: "desc" }, { id: "desc" }],
    include: { events: { where: { on: { lte: dateOf(on) } }, orderBy: { seq: "desc" }, take: 1, select: { status: true } } },
  });
  const last = new Map<string, { path: string; told: NonNullable<ScheduleRow["recheck"]> }>();
  for (const { unitId, path, events: [then], id, kind, plannedOn, replyUntil, year: of } of found) {
    if (last.has(unitId) || !then || then.status === "cancelled" || (of < year && !isOpen(then.status))) continue;
    if (kind === "unannounced" && then.status === "planned" && !may(scope, "recheck.manage", UnitPath.parse(path))) continue;
    last.set(unitId, { path, told: { id, kind, status: then.status, plannedOn: dayOfDate(plannedOn), replyUntil: then.status === "planned" ? null : replyUntil && dayOfDate(replyUntil) } });
  }
  return last;
}

/** In the order of the units of a day; rows come in that of where they are reached today. */
async function inOrderOf<Row extends { unitId: string }>(db: Room["db"], rows: readonly Row[], on: Day): Promise<Row[]> {
  const stood = await db.unitVersion.findMany({ where: { unitId: { in: rows.map(({ unitId }) => unitId) }, ...standing(on) }, select: { unitId: true, path: true } });
  const places = new Map(stood.map(({ unitId, path }) => [unitId, path]));
  const placeOf = ({ unitId }: Row) => places.get(unitId) ?? "";
  return [...rows].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function groupByUnit<Row extends { unitId: string }>(rows: readonly Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.unitId, [...(groups.get(row.unitId) ?? []), row]);
  return groups;
}

/** Cells whose own name or that of a unit above holds the words. */
async function named(db: Room["db"], below: Reach["units"], words: string): Promise<Set<string>> {
  const fit = { some: { nameFolded: { contains: words } } };
  const cells = await db.unit.findMany({ where: { AND: [below, { level: "cell" }, { OR: [{ versions: fit }, { parent: { versions: fit } }, { parent: { parent: { versions: fit } } }] }] }, select: { id: true } });
  return new Set(cells.map(({ id }) => id));
}

/** Each cell as it was called on the day, and the two units above it: those of the day, or of today when carried along by where it is reached. */
async function namesOf(db: Room["db"], cells: readonly string[], on: Day, by: Day): Promise<Map<string, Called[]>> {
  const stood = await db.unitVersion.findMany({ where: { unitId: { in: [...cells] }, ...standing(on) }, select: { unitId: true, name: true, kind: true, path: true, unit: { select: { path: true } } } });
  const lineages = new Map(stood.map(({ unitId, path, unit }) => [unitId, (by === on ? path : unit.path).split("/").filter((id) => id !== "" && id !== unitId).reverse()]));
  const versions = await db.unitVersion.findMany({ where: { unitId: { in: [...new Set([...lineages.values()].flat())] }, unit: { level: { not: "cell" } }, ...standing(by) } });
  const called = new Map(versions.map(({ unitId, name, kind }) => [unitId, { id: unitId, name, kind }]));
  return new Map(stood.map(({ unitId, name, kind }) => [unitId, [{ id: unitId, name, kind }, ...(lineages.get(unitId) ?? []).flatMap((id) => called.get(id) ?? [])]]));
}

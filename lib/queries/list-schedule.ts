import { read, type Room } from "@/lib/access/door";
import { seenRechecks } from "@/lib/access/hidden-rechecks";
import { mayAnywhere } from "@/lib/access/scope";
import { dateOf, Day, dayOfDate, yearOf } from "@/lib/domain/day";
import { scheduleShows, type Schedule, type ScheduleRow, type ScheduleShow } from "@/lib/domain/recheck/view";
import { openRechecks } from "@/lib/domain/recheck/workflow";
import type { Called } from "@/lib/domain/registration/view";
import { wordsOf } from "./sql/place";

const mostShown = 200;

type Question = { unit: string | null; title: string; year: number; show: ScheduleShow; q: string };

/**
 * The schedule of a year: every cell in reach that holds the title today, and those that lost it in the year, each with its last re-check
 * of the year and its open signals. Null when the unit is out of reach.
 */
export const listSchedule = read("recheck.read", async (room, { unit, title, year, show, q }: Question): Promise<Schedule | null> => {
  const { db, reach, scope, today } = room;
  const place = unit === null ? null : await db.unit.findFirst({ where: { id: unit, AND: reach.units }, select: { path: true } });
  if (unit !== null && !place) return null;
  const within = { AND: [reach.units, ...(place ? [{ path: { startsWith: place.path } }] : [])] };
  const all = await rowsOf(room, { title, year, within });
  const counts = Object.fromEntries(scheduleShows.map((each) => [each, all.filter(fits[each]).length])) as Record<ScheduleShow, number>; // one count for each
  const words = wordsOf(q);
  const ids = words === "" ? null : await named(db, within, words);
  const rows = all.filter((row) => fits[show](row) && (ids === null || ids.has(row.unitId)));
  const shown = rows.slice(0, mostShown);
  const names = await namesOf(db, shown.map(({ path }) => path), today);
  return {
    rows: shown.flatMap(({ path, ...row }): ScheduleRow[] => {
      const [cell = null, parent = null, above = null] = path.split("/").filter(Boolean).reverse().map((id) => names.get(id) ?? null);
      return cell ? [{ ...row, cell, parent, above }] : [];
    }),
    counts,
    holders: all.filter(({ heldSince }) => heldSince !== null).length,
    revoked: all.filter(({ recheck }) => recheck?.status === "revoked").length,
    more: rows.length > shown.length,
    mayPlan: mayAnywhere(scope, "recheck.manage") && year >= yearOf(today),
    today,
  };
});

type Bare = Omit<ScheduleRow, "cell" | "parent" | "above"> & { path: string };

/** Which rows a part of the schedule shows. Whoever was recognised in the year itself is not yet due. */
const fits: Readonly<Record<ScheduleShow, (row: Bare & { due: boolean }) => boolean>> = {
  due: ({ recheck, due }) => due && recheck === null,
  planned: ({ recheck }) => recheck?.status === "planned",
  waiting: ({ recheck }) => recheck?.status === "failing" || recheck?.status === "replied",
  concluded: ({ recheck }) => recheck?.status === "kept" || recheck?.status === "revoked",
  signalled: ({ signals }) => signals.length > 0,
  held: ({ heldSince }) => heldSince !== null,
};

async function rowsOf({ db, scope }: Room, { title, year, within }: { title: string; year: number; within: { AND: object[] } }): Promise<(Bare & { due: boolean })[]> {
  const rechecks = await db.recheck.findMany({
    where: { titleId: title, status: { not: "cancelled" }, AND: [{ unit: within }, { OR: [{ year }, { status: { in: [...openRechecks] } }] }, seenRechecks(scope)] },
    orderBy: [{ plannedOn: "desc" }, { id: "desc" }],
  });
  const held = await db.titleHolding.findMany({ where: { titleId: title, heldUntil: null, unit: within }, select: { unitId: true, heldFrom: true, path: true } });
  const signals = await db.titleSignal.findMany({ where: { titleId: title, dismissedOn: null, recheckId: null, unit: within }, orderBy: { raisedOn: "asc" } });
  const recheckOf = firstOf(rechecks);
  const cells = new Map<string, { path: string; heldFrom: Date | null }>(rechecks.map(({ unitId, path }) => [unitId, { path, heldFrom: null }]));
  for (const { unitId, path, heldFrom } of held) cells.set(unitId, { path, heldFrom });
  const signalsOf = groupByUnit(signals);
  const newYear = dateOf(Day.parse(`${year}-01-01`));
  return [...cells]
    .sort(([, a], [, b]) => (a.path < b.path ? -1 : 1))
    .map(([unitId, { path, heldFrom }]) => {
      const recheck = recheckOf.get(unitId);
      return {
        unitId, path,
        heldSince: heldFrom && dayOfDate(heldFrom),
        due: heldFrom !== null && heldFrom < newYear,
        recheck: recheck ? { id: recheck.id, kind: recheck.kind, status: recheck.status, plannedOn: dayOfDate(recheck.plannedOn), replyUntil: recheck.replyUntil && dayOfDate(recheck.replyUntil) } : null,
        signals: (signalsOf.get(unitId) ?? []).map(({ id, kind, detail, raisedOn }) => ({ id, kind, detail, raisedOn: dayOfDate(raisedOn), dismissedOn: null, dismissal: null })),
      };
    });
}

function groupByUnit<Row extends { unitId: string }>(rows: readonly Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.unitId, [...(groups.get(row.unitId) ?? []), row]);
  return groups;
}

/** The first row of each cell. */
const firstOf = <Row extends { unitId: string }>(rows: readonly Row[]) => new Map([...rows].reverse().map((row) => [row.unitId, row]));

/** Cells whose own name or that of a unit above holds the words. */
async function named(db: Room["db"], within: { AND: object[] }, words: string): Promise<Set<string>> {
  const fit = { some: { nameFolded: { contains: words } } };
  const cells = await db.unit.findMany({ where: { AND: [within, { level: "cell" }, { OR: [{ versions: fit }, { parent: { versions: fit } }, { parent: { parent: { versions: fit } } }] }] }, select: { id: true } });
  return new Set(cells.map(({ id }) => id));
}

/** What the units on these paths are called today. */
async function namesOf(db: Room["db"], paths: readonly string[], today: Day): Promise<Map<string, Called>> {
  const ids = [...new Set(paths.flatMap((path) => path.split("/").filter(Boolean)))];
  const versions = await db.unitVersion.findMany({ where: { unitId: { in: ids }, validFrom: { lte: dateOf(today) } }, orderBy: { validFrom: "asc" } });
  return new Map(versions.map(({ unitId, name, kind }) => [unitId, { id: unitId, name, kind }]));
}

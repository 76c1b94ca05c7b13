import { bodyFor, speaks } from "@/lib/access/body";
import { read, type Room } from "@/lib/access/door";
import { rulesFor } from "@/lib/access/office-rules";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { monthHolding, monthsToReport, type Month } from "@/lib/domain/progress/month";
import { sayBody } from "@/lib/domain/registration/body";
import type { CommuneWork, WorkRow } from "@/lib/domain/registration/work-view";

const named = { orderBy: { validFrom: "desc" }, take: 1 } as const;
const collator = new Intl.Collator("vi", { numeric: true });

/** What a commune has to do with its registered cells of a title: reports of a month, cells to review, cells to propose. Null for what is no commune in reach. */
export const getCommuneWork = read("registration.read", async (room, asked: { unit: string; title: string; month: Month | null }): Promise<CommuneWork | null> => {
  const { db, reach, scope, today } = room;
  const unit = await db.unit.findFirst({ where: { AND: [{ id: asked.unit, level: "commune" }, reach.units] }, include: { versions: named } });
  const version = unit?.versions[0];
  if (!unit || !version) return null;

  const months = monthsToReport(await firstDay(room, unit.path), today);
  const month = months.find((open) => open === asked.month) ?? months[0] ?? monthHolding(today);
  const body = await bodyFor(room, { path: unit.path, titleId: asked.title, stage: "review" });
  const meeting = await db.reviewMeeting.findFirst({ where: { unitId: unit.id, unit: reach.units }, orderBy: { recordedAt: "desc" } });
  const last = await db.paper.aggregate({ where: { unitId: unit.id, unit: reach.units, type: "TTr", term: { startsOn: { lte: dateOf(today) }, endsOn: { gte: dateOf(today) } } }, _max: { number: true } });
  return {
    place: { id: unit.id, name: version.name, kind: version.kind },
    rows: await rowsOf(room, { path: unit.path, title: asked.title, month }),
    acts: body !== null && body.unitId === unit.id && speaks(scope, "review", body),
    body: body && sayBody(body),
    months,
    month,
    nextNumber: (last._max.number ?? 0) + 1,
    members: meeting?.members ?? null,
    gate: (await rulesFor(db, unit.path, today)).gate,
  };
});

/** The day the first open registration of the commune was made: reports begin there. */
async function firstDay({ db, reach, today }: Room, path: string): Promise<Day> {
  const first = await db.registrationEvent.findFirst({ where: { seq: 1, registration: { unit: { AND: [reach.units, { path: { startsWith: path } }] }, status: { in: ["registered", "in_progress"] } } }, orderBy: { on: "asc" } });
  return first ? dayOfDate(first.on) : today;
}

async function rowsOf({ db, reach }: Room, { path, title, month }: { path: string; title: string; month: Month }): Promise<WorkRow[]> {
  const found = await db.registration.findMany({
    where: { titleId: title, status: { in: ["registered", "in_progress", "commune_reviewed"] }, unit: { AND: [reach.units, { path: { startsWith: path } }] } },
    include: {
      unit: { include: { versions: named } },
      events: { where: { seq: 1 } },
      reports: { where: { month: dateOf(month) }, include: { account: { select: { displayName: true } }, reviewedBy: { select: { displayName: true } } } },
    },
  });
  const rows = found.flatMap(({ id, version, year, status, unit, events, reports: [report] }): WorkRow[] => {
    const called = unit.versions[0];
    const since = events[0] && monthHolding(dayOfDate(events[0].on));
    if (!called) return [];
    return [{
      id, version, year, status, cell: { id: unit.id, name: called.name, kind: called.kind }, isDue: status !== "commune_reviewed" && since !== undefined && since <= month,
      report: report ? {
        id: report.id, version: report.version, month: dayOfDate(report.month), done: report.done, difficulty: report.difficulty, help: report.help, onBehalf: report.onBehalf, who: report.account.displayName, on: dayOfDate(report.on),
        review: report.assessment && report.reviewedOn ? { assessment: report.assessment, answer: report.answer, on: dayOfDate(report.reviewedOn), who: report.reviewedBy?.displayName ?? "" } : null,
      } : null,
    }];
  });
  return rows.sort((a, b) => a.year - b.year || collator.compare(a.cell.name, b.cell.name));
}

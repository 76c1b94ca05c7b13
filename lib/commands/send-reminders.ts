import { z } from "zod";
import { isAssessmentSent } from "@/lib/access/assessment-sent";
import { calendarIn } from "@/lib/access/calendar";
import { write, type Room } from "@/lib/access/door";
import { sql } from "@/lib/access/reach";
import { addDays, dateOf, Day, dayOfDate, yearOf } from "@/lib/domain/day";
import { Month } from "@/lib/domain/progress/month";
import { remindersOn, remindsOfPlans, type Owed } from "@/lib/domain/reminder";
import { accept } from "@/lib/domain/result";

/** More than any few working days with holidays between them. */
const aheadDays = 21;
const batch = 1_000;

/** Writes down every deadline that came near or passed, as scheduled work. The key is the claim: run twice, or twice at once, each is there once. */
export const sendReminders = write("schedule.run", async (room) => {
  const { db, now, today } = room;
  const calendar = await calendarIn(db);
  let sent = 0;
  for await (const owed of owedIn(room)) {
    const data = remindersOn(owed, { today, calendar }).map(({ dueOn, ...reminder }) => ({ ...reminder, dueOn: dateOf(dueOn), on: dateOf(today), at: now }));
    sent += (await db.reminder.createMany({ data, skipDuplicates: true })).count;
  }
  return accept({ sent });
});

type Owing = Pick<Room, "db" | "reach" | "today">;

async function* owedIn(room: Owing): AsyncGenerator<Owed> {
  for (let after: string | null = null; ; ) {
    const dossiers = await dossiersAfter(room, after);
    if (dossiers.length > 0) yield { dossiers, rechecks: [], holders: [] };
    if (dossiers.length < batch) break;
    after = dossiers.at(-1)?.id ?? null;
  }
  yield { dossiers: [], rechecks: await rechecksOf(room), holders: remindsOfPlans(room.today) ? await unplanned(room) : [] };
}

/** Dossiers that owe reports, or stand somewhere until a day that is near. */
async function dossiersAfter({ db, reach, today }: Owing, after: string | null): Promise<Owed["dossiers"][number][]> {
  const rows = await db.registration.findMany({
    where: {
      unit: reach.units,
      ...(after && { id: { gt: after } }),
      OR: [{ status: { in: ["registered", "in_progress", "commune_reviewed"] } }, { status: { in: ["returned", "proposed", "under_appraisal", "appraised"] }, dueOn: { lte: dateOf(addDays(today, aheadDays)) } }],
    },
    orderBy: { id: "asc" },
    take: batch,
    select: {
      id: true, unitId: true, titleId: true, status: true, year: true, expectedOn: true, dueOn: true,
      events: { orderBy: { seq: "asc" }, take: 1, select: { on: true } },
      reports: { orderBy: { month: "desc" }, take: 1, select: { month: true } },
    },
  });
  const owing = await unassessed({ db, reach, today }, rows.map(({ id }) => id));
  return rows.flatMap(({ events: [first], reports: [last], dueOn, expectedOn, ...row }) =>
    first ? [{ ...row, expectedOn: expectedOn && dayOfDate(expectedOn), dueOn: dueOn && dayOfDate(dueOn), registeredOn: dayOfDate(first.on), reported: last ? Month.parse(dayOfDate(last.month)) : null, owesAssessment: owing.has(row.id) }] : [],
  );
}

const Unassessed = z.array(z.object({ id: z.uuid() }));

/** Of these dossiers, those still with their commune in a year that has begun, whose cell has not sent its assessment as it stands. */
async function unassessed({ db, reach, today }: Owing, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw(sql`
    SELECT registration.id FROM "Registration" registration
     WHERE ${reach.over("registration")} AND registration.id = ANY(${[...ids]}::uuid[]) AND registration.status IN ('registered', 'in_progress', 'commune_reviewed')
       AND registration.year <= ${yearOf(today)} AND NOT ${isAssessmentSent}`);
  return new Set(Unassessed.parse(rows).map(({ id }) => id));
}

async function rechecksOf({ db, reach }: Owing): Promise<Owed["rechecks"]> {
  const rows = await db.recheck.findMany({ where: { unit: reach.units, status: { in: ["planned", "failing"] } }, select: { id: true, unitId: true, titleId: true, status: true, plannedOn: true, replyUntil: true } });
  return rows.map(({ plannedOn, replyUntil, ...row }) => ({ ...row, plannedOn: dayOfDate(plannedOn), replyUntil: replyUntil && dayOfDate(replyUntil) }));
}

/** Titles held since before this year, with no re-check of the year. */
async function unplanned({ db, reach, today }: Owing): Promise<Owed["holders"]> {
  const year = yearOf(today);
  const held = await db.titleHolding.findMany({ where: { unit: reach.units, heldUntil: null, heldFrom: { lt: dateOf(Day.parse(`${year}-01-01`)) } }, select: { unitId: true, titleId: true } });
  const planned = await db.recheck.findMany({ where: { unit: reach.units, year, status: { not: "cancelled" } }, select: { unitId: true, titleId: true } });
  const keys = new Set(planned.map(({ unitId, titleId }) => `${unitId} ${titleId}`));
  return held.filter(({ unitId, titleId }) => !keys.has(`${unitId} ${titleId}`));
}

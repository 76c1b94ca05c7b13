import { calendarIn } from "@/lib/access/calendar";
import { read, type Room } from "@/lib/access/door";
import { sayLeft } from "@/lib/domain/calendar/working-days";
import { addDays, dateOf, dayOfDate, lastDayOfMonth, monthOf, yearOf } from "@/lib/domain/day";
import { monthHolding, monthsToReport, monthToReport, opensOn, reportDueOn, type Month } from "@/lib/domain/progress/month";
import type { ReportDesk } from "@/lib/domain/progress/view";
import type { ReportView } from "@/lib/domain/registration/dossier";

const open = ["registered", "in_progress"] as const;

/** A cell's monthly report: the registration asked for, else the earliest one open where the reader reports. Null when what is asked for is out of reach. */
export const getReportDesk = read("progress.report", async (room, asked: { registration: string | null; month: Month | null }): Promise<ReportDesk | null> => {
  const { db, reach, today } = room;
  const found = await db.registration.findFirst({
    where: { unit: reach.units, ...(asked.registration ? { id: asked.registration } : { status: { in: [...open] } }) },
    include: { unit: { include: { versions: { orderBy: { validFrom: "desc" }, take: 1 } } }, title: true, events: { where: { seq: 1 } } },
    orderBy: [{ year: "asc" }, { id: "asc" }],
  });
  if (!found && asked.registration) return null;
  const version = found?.unit.versions[0];
  const first = found?.events[0];
  const months = first ? monthsToReport(dayOfDate(first.on), today) : [];
  const month = months.find((each) => each === asked.month) ?? months[0] ?? monthToReport(today);
  const calendar = await calendarIn(db);
  const dueOn = reportDueOn(month, calendar);
  const following = monthHolding(addDays(lastDayOfMonth(yearOf(monthToReport(today)), monthOf(monthToReport(today))), 1));
  return {
    registration: found && version ? { id: found.id, year: found.year, status: found.status, title: found.title.name, isOpen: open.some((status) => status === found.status), cell: { id: found.unitId, name: version.name, kind: version.kind } } : null,
    months,
    month,
    report: found ? await reportOf(room, found.id, month) : null,
    due: { on: dueOn, says: sayLeft(dueOn, today, calendar) },
    opensOn: opensOn(following),
  };
}, (view) => view?.registration ? { act: "registration_read", unitId: view.registration.cell.id, registrationId: view.registration.id, subjectId: "desk" } : null);

async function reportOf({ db, reach }: Room, registrationId: string, month: Month): Promise<ReportView | null> {
  const report = await db.progressReport.findFirst({
    where: { registrationId, month: dateOf(month), registration: { unit: reach.units } },
    include: { account: { select: { displayName: true } }, reviewedBy: { select: { displayName: true } } },
  });
  if (!report) return null;
  const { id, version, done, difficulty, help, onBehalf, account, on, assessment, answer, reviewedOn, reviewedBy } = report;
  return { id, version, done, difficulty, help, onBehalf, month, who: account.displayName, on: dayOfDate(on), review: assessment && reviewedOn ? { assessment, answer, on: dayOfDate(reviewedOn), who: reviewedBy?.displayName ?? "" } : null };
}

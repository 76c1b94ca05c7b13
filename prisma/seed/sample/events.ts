import { addWorkingDays, calendarOf } from "@/lib/domain/calendar/working-days";
import { addDays, Day, daysBetween, lastDayOfMonth } from "@/lib/domain/day";
import { defaultDays } from "@/lib/domain/registration/clock";
import { atBody } from "@/lib/domain/registration/workflow";
import { holidays } from "@/prisma/seed/holidays";
import type { Status } from "@/lib/domain/registration/status";
import { chance } from "./chance";
import type { Road } from "./roads";

/** The day the sample speaks of: the end of the first half of 2021. */
export const workingDay = Day.parse("2021-06-30");

/** One act on the road, as the workflow calls it, and about how many days after the one before. */
const steps = [
  { move: "register", status: "registered", after: 0 },
  { move: "start", status: "in_progress", after: 15 },
  { move: "review", status: "commune_reviewed", after: 15 },
  { move: "propose", status: "proposed", after: 8 },
  { move: "appraise", status: "under_appraisal", after: 8 },
  { move: "pass", status: "appraised", after: 10 },
  { move: "agree", status: "agreed", after: 8 },
  { move: "recognise", status: "recognised", after: 6 },
] as const satisfies readonly { move: string; status: Status; after: number }[];

export type SampleEvent = { move: string; status: Status; on: Day; until: Day | null; dueOn: Day | null };

/** Cells whose commune reviewed them have assessed themselves. */
export const isAssessed = ({ status }: Road) => status !== "registered" && status !== "in_progress";

const calendar = calendarOf(holidays);
const isAtBody = (status: Status) => atBody.some((known) => known === status);

/** The acts that lead to where the road stands, each until the next; the last not after the working day. */
export function eventsOf(road: Road, decidedOn: Day | null): SampleEvent[] {
  const taken = steps.slice(0, steps.findIndex((step) => step.status === road.status) + 1);
  const days = [lastDay(road, decidedOn)];
  for (const step of [...taken].reverse().slice(0, -1)) days.unshift(officeDay(addDays(days[0] ?? workingDay, -step.after - 2)));
  const events = taken.map((step, index): SampleEvent => ({ move: step.move, status: step.status, on: days[index] ?? workingDay, until: days[index + 1] ?? null, dueOn: isAtBody(step.status) ? addWorkingDays(days[index] ?? workingDay, defaultDays, calendar) : null }));
  const review = events.find(({ move }) => move === "review");
  return review ? events.flatMap((event) => (event.until === review.on ? withAssessment(event, review.on) : [event])) : events;
}

/** The cell sends its assessment shortly before the review that uses it. */
function withAssessment(event: SampleEvent, reviewedOn: Day): SampleEvent[] {
  const on = officeDay(addDays(reviewedOn, -3));
  return [{ ...event, until: on }, { ...event, move: "assess", on, until: reviewedOn }];
}

function lastDay(road: Road, decidedOn: Day | null): Day {
  if (decidedOn) return decidedOn;
  if (road.year === 2021) return officeDay(addDays(workingDay, -2 - chance(`last ${road.cell.key}`, 24)));
  return officeDay(addDays(Day.parse("2020-12-07"), chance(`last ${road.cell.key}`, 110)));
}

/** Offices date papers on working days: a weekend moves to Monday. */
export function officeDay(day: Day): Day {
  const sinceMonday = daysBetween(Day.parse("2020-01-06"), day) % 7;
  return sinceMonday === 5 ? addDays(day, 2) : sinceMonday === 6 ? addDays(day, 1) : day;
}

/** When the office expects the recognition; unsaid for the years after 2021. */
export function expectedOn(road: Road): Day | null {
  if (road.year !== 2021) return null;
  const later = chance(`expected ${road.cell.key}`, 2);
  const first = { agreed: 7, under_appraisal: 8, proposed: 9, commune_reviewed: 10, in_progress: 11, registered: 11 };
  return lastDayOfMonth(2021, road.status === "recognised" ? road.month : road.status === "agreed" ? 7 : first[road.status] + later);
}

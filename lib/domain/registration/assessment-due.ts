import { addWorkingDays, workingDaysBefore, type Calendar } from "@/lib/domain/calendar/working-days";
import { Day } from "@/lib/domain/day";
import { defaultDays } from "./clock";

/** What the bodies above do between a cell's assessment and its title, each with its days: reception, conclusion, agreement, decision. */
const stepsAbove = 4;

type Asked = { year: number; expectedOn: Day | null; registeredOn: Day };

/** The day by which a cell has to have assessed itself to reach the title when it expects to, or within its year; never sooner than a body's usual days after it registered. */
export function assessmentDueOn({ year, expectedOn, registeredOn }: Asked, calendar: Calendar): Day {
  const due = workingDaysBefore(expectedOn ?? Day.parse(`${year}-12-31`), stepsAbove * defaultDays, calendar);
  const least = addWorkingDays(registeredOn, defaultDays, calendar);
  return due > least ? due : least;
}

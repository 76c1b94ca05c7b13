import { dateOf, Day } from "@/lib/domain/day";
import type { Figures } from "@/lib/domain/figures/figures";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Cell } from "./cells";
import { chance } from "./chance";
import type { Units } from "./plant-units";
import type { Road } from "./roads";

/** The year before, whole; and this one as far as June tells. */
const years = [
  { year: 2020, months: 12, enteredOn: Day.parse("2020-12-28"), whole: true },
  { year: 2021, months: 6, enteredOn: Day.parse("2021-06-28"), whole: false },
] as const;

/** Illustrative yearly figures of the cells on the road this year; those recognised have a year that fits it. */
export async function plantFigures(db: Prisma.TransactionClient, units: Units, roads: readonly Road[]) {
  const striving = roads.filter(({ year }) => year === 2021);
  const entries = striving.flatMap((road) => years.map((of) => ({ ...of, unitId: units.byCell.get(road.cell.key) ?? "", figures: figuresOf(road.cell, of, road.status === "recognised") })));
  await db.cellFigures.createMany({
    data: entries.map(({ unitId, year, enteredOn, figures: { meetings: _, ...counts } }) => ({
      unitId, year, seq: 1, ...counts, enteredOn: dateOf(enteredOn), at: new Date(`${enteredOn}T09:30:00+07:00`), onBehalf: chance(`behalf ${unitId}`, 3) > 0,
    })),
  });
  await db.cellMeeting.createMany({ data: entries.flatMap(({ unitId, year, figures }) => figures.meetings.map((meeting) => ({ unitId, year, seq: 1, ...meeting }))) });
}

/** A cell's year as it may have been; whoever holds the title or is on its way to it in the year has one that fits. */
export function figuresOf({ key }: Pick<Cell, "key">, { year, months, whole }: { year: number; months: number; whole: boolean }, recognised: boolean): Figures {
  const roll = (what: string, limit: number) => chance(`${what} ${year} ${key}`, limit);
  const members = 13 + chance(`members ${key}`, 22) + (whole ? 0 : roll("admitted", 2));
  const strict = recognised || roll("careful", 4) > 0;
  const completed = strict ? roll("completed", 1 + Math.floor(members / 6)) : roll("completed", 1 + Math.floor(members / 2));
  const excellent = roll("excellent", 1 + Math.floor(members / 6));
  const unmet = strict ? 0 : roll("unmet", 2);
  return {
    members,
    gradedExcellent: whole ? excellent : null,
    gradedGood: whole ? members - excellent - completed - unmet : null,
    gradedCompleted: whole ? completed : null,
    gradedNotCompleted: whole ? unmet : null,
    cellGrade: !whole ? null : recognised ? (roll("grade", 4) === 0 ? "excellent" : "good") : roll("grade", 5) === 0 ? "completed" : "good",
    thematicMeetings: whole ? (strict ? 4 : 3) : 1 + roll("thematic", 2),
    disciplinedMembers: strict ? 0 : roll("disciplined", 2),
    disciplinedCommittee: 0,
    disciplinedLeaders: !strict && roll("leader", 12) === 0 ? 1 : 0,
    poorMembers: strict ? 0 : roll("poor", 2),
    vneidMembers: null,
    newModels: roll("models", 3),
    hasOffice: roll("office", 20) > 0,
    unifiedHead: roll("head", 12) > 0,
    meetings: Array.from({ length: months }, (_, index) => meetingOf(key, year, index + 1, strict)),
  };
}

function meetingOf(key: string, year: number, month: number, strict: boolean): Figures["meetings"][number] {
  const roll = (what: string, limit: number) => chance(`${what} ${year}-${month} ${key}`, limit);
  const full = (what: string) => roll(what, strict ? 8 : 3) > 0;
  return { month, score: (strict ? 78 : 62) + roll("score", 20), attendanceFull: full("attendance"), durationFull: full("duration"), speakingFull: full("speaking"), minutesFull: full("minutes") };
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, calendarOf, isWorkingDay, sayLeft, weekendsOnly, workingDayFrom, workingDaysBetween } from "@/lib/domain/calendar/working-days";
import { addDays, Day } from "@/lib/domain/day";
import { dueAfter, leftWhen } from "@/lib/domain/registration/clock";
import { holidays } from "@/prisma/seed/holidays";

const calendar = calendarOf(holidays);
const day = (text: string) => Day.parse(text);
const days = fc.nat(2100).map((count) => addDays(day("2021-01-01"), count));

describe("working days", () => {
  test.each([
    ["a Friday", "2021-07-02", true],
    ["a Saturday", "2021-07-03", false],
    ["a Sunday", "2021-07-04", false],
    ["Tết", "2021-02-12", false],
    ["the Monday in lieu of 1/5/2021", "2021-05-03", false],
    ["a Saturday worked in exchange", "2024-05-04", true],
    ["the Monday exchanged for it", "2024-04-29", false],
  ] as const)("%s", (_, on, works) => {
    expect(isWorkingDay(day(on), calendar)).toBe(works);
  });

  test.each([
    ["ten days from a Wednesday pass two weekends", "2021-06-30", 10, "2021-07-14"],
    ["over Tết 2021", "2021-02-08", 5, "2021-02-22"],
    ["over 30/4 and 1/5", "2021-04-29", 1, "2021-05-04"],
    ["none", "2021-06-30", 0, "2021-06-30"],
  ] as const)("%s", (_, from, count, to) => {
    expect(addWorkingDays(day(from), count, calendar)).toBe(to);
  });

  test("counting to the day that is so many days ahead gives so many back", () => {
    fc.assert(fc.property(days, fc.nat(60), (from, count) => {
      expect(workingDaysBetween(from, addWorkingDays(from, count, calendar), calendar)).toBe(count);
    }));
  });

  test("counts add up and turn round", () => {
    fc.assert(
      fc.property(days, days, days, (...three) => {
        const [a, b, c] = three.sort() as [Day, Day, Day];
        expect(workingDaysBetween(a, b, calendar) + workingDaysBetween(b, c, calendar)).toBe(workingDaysBetween(a, c, calendar));
        expect(workingDaysBetween(c, a, calendar)).toBe(-workingDaysBetween(a, c, calendar) || 0);
      }),
    );
  });

  test("no holiday is a weekend day said to be worked and off at once, and none repeats", () => {
    expect(new Set(holidays.map((holiday) => holiday.day)).size).toBe(holidays.length);
    for (const { day: on, kind } of holidays) if (kind === "worked") expect(isWorkingDay(on, weekendsOnly)).toBe(false);
  });

  test("what is left is said in working days", () => {
    const today = day("2021-06-30");
    expect([day("2021-07-08"), today, day("2021-06-25"), day("2021-06-26")].map((due) => sayLeft(due, today, calendar))).toEqual(["còn 6 ngày làm việc", "hạn hôm nay", "quá 3 ngày làm việc", "quá 3 ngày làm việc"]);
  });
});

describe("the clock of a dossier", () => {
  const today = day("2021-06-30");
  const ask = { today, calendar, days: 10, before: day("2021-07-02"), named: null, left: null };
  test("ten working days unless a day is named; a named weekend becomes Monday", () => {
    expect(dueAfter("new", ask)).toBe("2021-07-14");
    expect(dueAfter("named", ask)).toBe("2021-07-14");
    expect(dueAfter("named", { ...ask, named: day("2021-07-10") })).toBe("2021-07-12");
    expect(dueAfter("same", ask)).toBe("2021-07-02");
    expect(dueAfter("none", ask)).toBeNull();
  });

  test("it stands still while the dossier is returned: what was left then is left when it comes back", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 }), fc.nat(60), (began, after, away) => {
        const due = addWorkingDays(began, 10, calendar);
        const returnedOn = addWorkingDays(began, Math.min(after, 9), calendar);
        const left = leftWhen(returnedOn, due, calendar);
        const back = workingDayFrom(addDays(returnedOn, away), calendar);
        const resumed = dueAfter("resumed", { ...ask, today: back, left });
        expect(workingDaysBetween(back, resumed!, calendar)).toBe(left);
      }),
    );
  });

  test("returned when already late, one working day is left", () => {
    expect(dueAfter("resumed", { ...ask, left: -4 })).toBe("2021-07-01");
  });
});

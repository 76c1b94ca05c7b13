import { describe, expect, test } from "vitest";
import { weekendsOnly } from "@/lib/domain/calendar/working-days";
import { Day } from "@/lib/domain/day";
import { sayReminder } from "@/lib/domain/notice/words";
import { Month } from "@/lib/domain/progress/month";
import { remindersOn, type Owed } from "@/lib/domain/reminder";
import type { Status } from "@/lib/domain/registration/status";

const day = (text: string) => Day.parse(text);
const nothing: Owed = { dossiers: [], rechecks: [], holders: [] };
const on = (today: string, owed: Partial<Owed>) => remindersOn({ ...nothing, ...owed }, { today: day(today), calendar: weekendsOnly }).map(({ kind, isLate, dueOn }) => `${kind} ${isLate ? "late" : "near"} ${dueOn}`);
const dossier = (status: Status, dueOn: string | null, more: Partial<Owed["dossiers"][number]> = {}): Owed["dossiers"][number] => ({ id: "d", unitId: "u", titleId: "t", status, dueOn: dueOn === null ? null : day(dueOn), year: 2021, expectedOn: null, registeredOn: day("2021-01-15"), reported: Month.parse("2021-12-01"), owesAssessment: false, ...more });
const recheck = (status: "planned" | "failing" | "replied", plannedOn: string, replyUntil: string | null = null): Owed["rechecks"][number] => ({ id: "r", unitId: "u", titleId: "t", status, plannedOn: day(plannedOn), replyUntil: replyUntil === null ? null : day(replyUntil) });

describe("a deadline", () => {
  test.each([["returned", "returned"], ["proposed", "reception"], ["under_appraisal", "conclusion"], ["appraised", "agreement"]] as const)("of a dossier that is %s is told as %s", (status, kind) => {
    expect(on("2021-06-30", { dossiers: [dossier(status, "2021-07-02")] })).toEqual([`${kind} near 2021-07-02`]);
    expect(on("2021-07-05", { dossiers: [dossier(status, "2021-07-02")] })).toEqual([`${kind} late 2021-07-02`]);
  });

  test("is near from three working days on: weekends are not counted", () => {
    expect(on("2021-06-30", { dossiers: [dossier("proposed", "2021-07-06")] })).toEqual([]); // Wednesday to Tuesday: four
    expect(on("2021-07-01", { dossiers: [dossier("proposed", "2021-07-06")] })).toEqual(["reception near 2021-07-06"]);
    expect(on("2021-07-06", { dossiers: [dossier("proposed", "2021-07-06")] })).toEqual(["reception near 2021-07-06"]);
  });

  test("without a day, or in the hands of nobody, is none", () => {
    expect(on("2021-06-30", { dossiers: [dossier("proposed", null), dossier("recognised", "2021-06-01"), dossier("agreed", null)] })).toEqual([]);
  });
});

test("a month's report is told when it is due, and again once it is late; given, or not owed yet, never", () => {
  const owing = { reported: null };
  expect(on("2021-06-15", { dossiers: [dossier("registered", null, { reported: Month.parse("2021-05-01") })] })).toEqual([]);
  expect(on("2021-06-16", { dossiers: [dossier("registered", null, owing)] })).toEqual(["report near 2021-06-21"]);
  expect(on("2021-06-22", { dossiers: [dossier("in_progress", null, owing)] })).toEqual(["report late 2021-06-21"]);
  expect(on("2021-06-22", { dossiers: [dossier("in_progress", null), dossier("registered", null, { ...owing, registeredOn: day("2021-06-11") })] })).toEqual([]);
});

describe("a cell's own assessment", () => {
  const owing = (more: Partial<Owed["dossiers"][number]> = {}) => [dossier("in_progress", null, { owesAssessment: true, ...more })];

  test("is told in time for the bodies above to reach the day it expects, and again once it is late", () => {
    const expected = { expectedOn: day("2021-09-30") }; // forty working days before it: 5/8
    expect(on("2021-07-30", { dossiers: owing(expected) })).toEqual([]);
    expect(on("2021-08-02", { dossiers: owing(expected) })).toEqual(["assessment near 2021-08-05"]);
    expect(on("2021-08-06", { dossiers: owing(expected) })).toEqual(["assessment late 2021-08-05"]);
    expect(on("2021-08-06", { dossiers: [dossier("commune_reviewed", null, { owesAssessment: true, ...expected })] })).toEqual(["assessment late 2021-08-05"]);
  });

  test("without an expectation is due in time for the year's end; sent, or of a year to come, it is none", () => {
    expect(on("2021-11-05", { dossiers: owing() })).toEqual(["assessment near 2021-11-05"]);
    expect(on("2021-12-20", { dossiers: [...owing({ owesAssessment: false }), ...owing({ year: 2022 })] })).toEqual([]);
  });

  test("of a cell that registers late is due two weeks on", () => {
    expect(on("2021-11-30", { dossiers: owing({ registeredOn: day("2021-11-22") }) })).toEqual([]);
    expect(on("2021-12-06", { dossiers: owing({ registeredOn: day("2021-11-22") }) })).toEqual(["assessment near 2021-12-06"]);
  });

  test("is said by its name", () => {
    expect(sayReminder({ kind: "assessment", isLate: true, dueOn: day("2021-08-05") })).toBe("Quá hạn gửi tự đánh giá theo từng tiêu chí");
  });
});

test("a re-check's day and the end of a reply window are told; a reply given is not", () => {
  expect(on("2021-06-30", { rechecks: [recheck("planned", "2021-07-02"), recheck("planned", "2021-11-30"), recheck("failing", "2021-06-01", "2021-07-01"), recheck("replied", "2021-06-01", "2021-07-01")] }))
    .toEqual(["recheck near 2021-07-02", "reply near 2021-07-01"]);
  expect(on("2021-07-05", { rechecks: [recheck("failing", "2021-06-01", "2021-07-01")] })).toEqual(["reply late 2021-07-01"]);
});

test("a yearly re-check that nobody planned is told in the last two months", () => {
  const holders = [{ unitId: "u", titleId: "t" }];
  expect([on("2021-10-31", { holders }), on("2021-11-01", { holders })]).toEqual([[], ["recheck_due near 2021-12-31"]]);
});

test("a reminder is said with the month of its report, and a reply's end as what it is", () => {
  expect(sayReminder({ kind: "report", isLate: true, dueOn: day("2021-06-21") })).toBe("Quá hạn báo cáo tháng 6/2021");
  expect(sayReminder({ kind: "reception", isLate: false, dueOn: day("2021-06-21") })).toBe("Sắp đến hạn tiếp nhận hồ sơ đề nghị");
  expect(sayReminder({ kind: "reply", isLate: true, dueOn: day("2021-06-21") })).toBe("Đã hết hạn giải trình sau phúc tra");
});

test("the key of a deadline is the same on every day it is near, another once it is past", () => {
  const keys = ["2021-06-30", "2021-07-01", "2021-07-05", "2021-07-06"].map((today) => remindersOn({ ...nothing, dossiers: [dossier("proposed", "2021-07-02")] }, { today: day(today), calendar: weekendsOnly })[0]!.key);
  expect(new Set(keys).size).toBe(2);
});

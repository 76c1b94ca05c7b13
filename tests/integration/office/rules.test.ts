import { beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { formTeam } from "@/lib/commands/form-team";
import { addHolidays, confirmHoliday, strikeHoliday } from "@/lib/commands/keep-calendar";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reviewCells } from "@/lib/commands/review-cells";
import { endOfficeRule, setOfficeRule } from "@/lib/commands/set-office-rule";
import { Day, dayOfDate } from "@/lib/domain/day";
import { usualValues, type RuleKey } from "@/lib/domain/office/rule";
import type { Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { database } from "@/lib/platform/database";
import { getCalendar } from "@/lib/queries/get-calendar";
import { getDossier } from "@/lib/queries/get-dossier";
import { getTeamDesk } from "@/lib/queries/get-team-desk";
import { listOfficeRules } from "@/lib/queries/list-office-rules";
import { plantReference } from "@/prisma/seed/reference";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, seen, type Road } from "@/tests/support/road";

let road: Road;
let office: Scope;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
  office = scopeOf("organization_staff", road.province, { accountId: (await plant.account({ displayName: "Ban Tổ chức" })).id });
});

const codeOf = (result: Result<unknown>) => {
  if (result.ok) return "ok";
  expect(sayRefusal(result.refusal)).not.toBe("");
  return result.refusal.code;
};
const day = (text: string) => Day.parse(text);
const rule = (key: RuleKey, value: string, from = "2021-06-01", who = office) => setOfficeRule(who, { unitId: road.province.id, key, value, validFrom: day(from), ground: "Hướng dẫn 01" });
const paper = { signedOn: day("2021-06-29"), signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;

describe("a rule of the province", () => {
  test("is used from its day on, a later row ends it, and ended the usual holds again", async () => {
    const { id } = await plant.registration({ unit: road.cell });
    const back = async (today: string) => (await getDossier({ ...road.appraiser, today: day(today) }, id))?.returnBy;
    expect([await back("2021-06-30"), codeOf(await rule("stage_days", "5")), codeOf(await rule("stage_days", "3", "2021-07-05"))]).toEqual(["2021-07-14", "ok", "ok"]);
    expect([await back("2021-05-31"), await back("2021-06-30"), await back("2021-07-05")]).toEqual(["2021-06-14", "2021-07-07", "2021-07-08"]);
    expect(codeOf(await rule("stage_days", "8", "2021-07-01"))).toBe("rule-later-stands");
    const view = await listOfficeRules({ ...office, today: day("2021-07-06") }, null);
    const told = view?.rules.find(({ key }) => key === "stage_days");
    expect(told).toMatchObject({ usual: "10", current: { value: "3" }, rows: [{ value: "3", from: "2021-07-05", until: null, by: "Ban Tổ chức" }, { value: "5", until: "2021-07-05" }] });
    const last = told!.rows[0]!.id;
    expect([codeOf(await endOfficeRule(office, { id: last, until: day("2021-07-04") })), codeOf(await endOfficeRule(office, { id: last, until: day("2021-07-05") })), codeOf(await endOfficeRule(office, { id: last, until: day("2021-08-01") }))]).toEqual(["rule-until", "ok", "rule-over"]);
    expect([await back("2021-07-04"), await back("2021-07-05")]).toEqual(["2021-07-09", "2021-07-19"]);
    expect(codeOf(await rule("stage_days", "8", "2021-07-05"))).toBe("ok");
  });

  test("sets the clock of a dossier, the gate of a review, and what a team must be", async () => {
    const { id } = await plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status: "in_progress" }] });
    const review = async (grade: "good" | "completed") => reviewCells(road.officer, { heldOn: paper.signedOn, members: 3, present: 3, rows: [{ ...(await seen(id)), grade, gradeYear: 2020, inFavour: 3, isChosen: true, reason: null }] });
    await rule("gate", "excellent");
    expect(codeOf(await review("good"))).toBe("below-gate");
    await rule("gate", "completed", "2021-06-10");
    expect(codeOf(await review("completed"))).toBe("ok");
    await rule("stage_days", "4");
    expect(codeOf(await proposeCells(road.officer, { rows: [await seen(id)], number: 1, ...paper }))).toBe("ok");
    expect(dayOfDate((await database.registration.findUniqueOrThrow({ where: { id } })).dueOn!)).toBe("2021-07-06");

    await Promise.all([rule("team_least", "4"), rule("divergence", "7"), rule("quorum", "2/3")]);
    expect((await getTeamDesk(road.standing, null)).usual).toMatchObject({ teamLeast: 4, divergence: 7, quorum: { part: 2, whole: 3 } });
    const third = await plant.account({ grants: [{ role: "appraiser", unit: road.district }] });
    const seats = [{ accountId: road.people.appraiser.id, function: "chair" }, { accountId: road.people.colleague.id, function: "secretary" }, { accountId: third.id, function: "member" }] as const;
    expect(await formTeam(road.standing, { unitId: road.district.id, number: 9, ...paper, guests: null, invited: [], invitedUntil: null, quorumPart: 2, quorumWhole: 3, divergence: 7, seats: [...seats] })).toMatchObject({ ok: false, refusal: { code: "too-few-scorers", values: { least: 4, count: 3 } } });
  });

  test("is the province's alone: a district's staff, a neighbour's office and a value that cannot be are refused, and leave nothing", async () => {
    const below = scopeOf("organization_staff", road.district);
    expect([codeOf(await rule("stage_days", "5", "2021-06-01", below)), codeOf(await setOfficeRule(office, { unitId: road.district.id, key: "stage_days", value: "5", validFrom: day("2021-06-01"), ground: "Hướng dẫn" }))]).toEqual(["not-found", "rules-of-province"]);
    for (const [key, value] of [["stage_days", "0"], ["stage_days", "61"], ["stage_days", "mười"], ["quorum", "1/3"], ["quorum", "4/3"], ["team_least", "2"], ["gate", "tốt"], ["divergence", "101"]] as const) expect(codeOf(await rule(key, value)), `${key} ${value}`).toBe("rule-value");
    expect(await database.officeRule.count()).toBe(0);
    await expect(database.officeRule.create({ data: { unitId: road.district.id, key: "stage_days", value: "5", ground: "x", validFrom: new Date("2021-01-01"), accountId: office.accountId, recordedAt: new Date(0) } })).rejects.toThrow(/province/);
  });

  test("twenty who set the same rule at once: one stands, nothing overlaps", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => rule("divergence", String(index + 1))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.officeRule.count()).toBe(1);
  });

  test("every key has a usual value the form would accept", async () => {
    for (const [key, value] of Object.entries(usualValues)) expect(codeOf(await rule(key as RuleKey, value)), key).toBe("ok"); // keys of a complete record
  });
});

describe("the calendar", () => {
  const add = (from: string, until: string | null = null, more: object = {}) => addHolidays(office, { from: day(from), until: until === null ? null : day(until), kind: "off", name: "Nghỉ bù", source: "Thông báo 01", toConfirm: false, ...more });

  test("a day added moves deadlines, a struck one no more, and both are seen with who and why", async () => {
    const { id } = await plant.registration({ unit: road.cell });
    const back = async () => (await getDossier(road.appraiser, id))?.returnBy;
    expect([await back(), codeOf(await add("2021-07-01", "2021-07-02")), await back()]).toEqual(["2021-07-14", "ok", "2021-07-16"]);
    expect([codeOf(await add("2021-07-02")), codeOf(await add("2021-07-09", "2021-07-08")), codeOf(await add("2021-07-10", "2021-07-30")), codeOf(await add("2021-07-06", null, { kind: "worked" }))]).toEqual(["holiday-stands", "holiday-span", "holiday-span", "holiday-weekday-worked"]);
    const [first] = (await getCalendar(office, 2021)).rows;
    expect([codeOf(await strikeHoliday(office, { id: first!.id, why: "Nhầm" })), codeOf(await strikeHoliday(office, { id: first!.id, why: "Nhầm" })), await back()]).toEqual(["ok", "holiday-over", "2021-07-15"]);
    expect(await getCalendar(office, 2021)).toMatchObject({ mayEdit: true, rows: [{ day: "2021-07-01", entered: { by: "Ban Tổ chức" }, struck: { by: "Ban Tổ chức", why: "Nhầm" } }, { day: "2021-07-02", struck: null }] });
    expect(codeOf(await add("2021-07-01"))).toBe("ok");
    expect(codeOf(await add("2021-07-10", null, { kind: "worked" }))).toBe("ok");
  });

  test("the installation's days say where they stand; one in doubt is confirmed once; what was struck does not come back", async () => {
    await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
    const { rows, toConfirm } = await getCalendar(office, 2026);
    expect([toConfirm, rows.filter(({ source }) => source === "")]).toEqual([1, []]);
    const doubt = rows.find((row) => row.toConfirm)!;
    expect(doubt.day).toBe("2026-11-24");
    expect([codeOf(await confirmHoliday(office, { id: doubt.id, source: "Luật số 01" })), codeOf(await confirmHoliday(office, { id: doubt.id, source: "Luật số 01" }))]).toEqual(["ok", "holiday-confirmed"]);
    await strikeHoliday(office, { id: doubt.id, why: "Chưa có hiệu lực" });
    const before = await database.holiday.count();
    await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
    expect(await database.holiday.count()).toBe(before);
    expect((await getCalendar(office, 2026)).rows.find(({ day: on }) => on === "2026-11-24")).toMatchObject({ source: "Luật số 01", confirmed: { by: "Ban Tổ chức" }, struck: { why: "Chưa có hiệu lực" } });
  });

  test("is kept for a whole province: a district's staff look and change nothing", async () => {
    const below = scopeOf("organization_staff", road.district);
    expect((await getCalendar(below, 2021)).mayEdit).toBe(false);
    expect(codeOf(await addHolidays(below, { from: day("2021-07-01"), until: null, kind: "off", name: "Nghỉ", source: "x", toConfirm: false }))).toBe("rules-of-province");
    expect(await database.holiday.count()).toBe(0);
  });
});

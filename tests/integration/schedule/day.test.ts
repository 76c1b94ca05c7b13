import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, type Road } from "@/tests/support/road";

const clock = vi.hoisted(() => ({ at: "2021-06-30T03:00:00Z", sends: true }));
vi.mock("@/lib/platform/clock", () => ({ now: () => new Date(clock.at) }));
vi.mock("@/lib/platform/mail", () => ({ canPost: () => clock.sends }));
afterAll(() => {
  vi.doUnmock("@/lib/platform/clock");
  vi.doUnmock("@/lib/platform/mail");
});
const { schedule } = await import("@/app/schedule");

let road: Road;
beforeEach(async () => {
  await emptyTables();
  Object.assign(clock, { at: "2021-06-30T03:00:00Z", sends: true });
  road = await plantRoad();
  const { id } = await plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status: "proposed", move: "propose", on: "2021-06-20" }] });
  await database.registration.update({ where: { id }, data: { dueOn: dateOf(Day.parse("2021-06-25")) } });
  for (const who of ["appraiser", "officer"] as const) await database.account.update({ where: { id: road.people[who].id }, data: { email: `${who}@so.vn` } });
});

const turn = () => schedule.find(({ name }) => name === "day")!.run();
const written = async () => (await database.letter.findMany({ include: { account: { select: { email: true } } }, orderBy: { account: { email: "asc" } } })).map(({ account, overdue, dueSoon, unread }) => [account.email, overdue, dueSoon, unread]);

test("a turn writes each person one letter, with what waits for them; another turn of the day none", async () => {
  await turn();
  expect(await written()).toEqual([["appraiser@so.vn", 1, 0, 1]]); // late to receive, and told of the proposal; the commune has nothing to do
  expect(await database.reminder.count()).toBe(1);
  await turn();
  expect(await database.letter.count()).toBe(1);
});

test("who wants no letter of a kind gets none of it", async () => {
  const prefer = (kind: string, byEmail: string) => database.noticePreference.create({ data: { accountId: road.people.appraiser.id, kind, inApp: true, byEmail } });
  await prefer("deadlines", "never");
  await turn();
  expect(await written()).toEqual([["appraiser@so.vn", 0, 0, 1]]);
});

test.each([["early in the morning", "2021-06-29T23:30:00Z"], ["on a day off", "2021-07-03T03:00:00Z"]])("no letter %s", async (_, at) => {
  clock.at = at;
  await turn();
  expect(await written()).toEqual([]);
});

test("no letter while no mail server is configured, and none to who gave no address", async () => {
  clock.sends = false;
  await turn();
  expect(await written()).toEqual([]);
});

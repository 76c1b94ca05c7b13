import { beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { agreeRegistrations } from "@/lib/commands/agree-registration";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { handOverRegistration } from "@/lib/commands/hold-registration";
import { proposeCells } from "@/lib/commands/propose-cells";
import { readNotices } from "@/lib/commands/read-notices";
import { Day } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { listNotices } from "@/lib/queries/list-notices";
import { scopeOf } from "@/tests/support/as";
import { emptyTables } from "@/tests/support/empty-tables";
import { plant } from "@/tests/support/plant";
import { plantRoad, seen, type Road } from "@/tests/support/road";
import { concludeAs, plantRoadTeam } from "@/tests/support/sit";

let road: Road;
beforeEach(async () => {
  await emptyTables();
  road = await plantRoad();
});

const paper = { signedOn: Day.parse("2021-06-29"), signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const told = async (scope: Scope) => (await listNotices(scope)).notices.map(({ move }) => move);
const everybody = async () => ({ secretary: await told(road.secretary), officer: await told(road.officer), appraiser: await told(road.appraiser), colleague: await told(road.colleague), standing: await told(road.standing) });

const proposed = async () => {
  const { id } = await plant.registration({ unit: road.cell, events: [{ status: "registered" }, { status: "commune_reviewed" }] });
  await proposeCells(road.officer, { rows: [await seen(id)], number: 1, ...paper });
  return id;
};

describe("who is told", () => {
  test("the body a dossier comes to, those who sent it, never whoever did it", async () => {
    const id = await proposed();
    expect(await everybody()).toEqual({ secretary: [], officer: [], appraiser: ["propose"], colleague: ["propose"], standing: [] });
    await receiveRegistrations(road.appraiser, { rows: [await seen(id)] });
    await concludeAs(road.appraiser, road, await plantRoadTeam(road), id, "pass");
    await agreeRegistrations(road.standing, { rows: [await seen(id)], number: 1, type: "TB", ...paper });
    expect(await everybody()).toEqual({ secretary: [], officer: ["agree", "pass", "appraise"], appraiser: ["propose"], colleague: ["propose"], standing: ["pass"] });
  });

  test("a return is told to the commune and the cell, a hand-over to whoever gets the dossier", async () => {
    const id = await proposed();
    await receiveRegistrations(road.appraiser, { rows: [await seen(id)] });
    await handOverRegistration(road.appraiser, { ...(await seen(id)), holderId: road.people.colleague.id });
    expect(await told(road.colleague)).toEqual(["hand_over", "propose"]);
    await returnRegistration(road.colleague, { ...(await seen(id)), dueOn: null, items: [{ subject: "Biên bản", reason: "Chưa có" }] });
    expect(await everybody()).toMatchObject({ secretary: ["return"], officer: ["return", "appraise"], appraiser: ["propose"] });
  });

  test("neither a body above or beside, nor who only looks, nor after sixty days", async () => {
    await proposed();
    const beside = await plant.unit({ level: "district", parent: road.province });
    for (const scope of [scopeOf("appraiser", road.province), scopeOf("appraiser", beside), scopeOf("leader", road.district)]) expect(await told(scope)).toEqual([]);
    expect(await told({ ...road.appraiser, today: Day.parse("2021-08-29") })).toEqual(["propose"]);
    expect(await told({ ...road.appraiser, today: Day.parse("2021-08-30") })).toEqual([]);
  });
});

describe("putting a notice aside", () => {
  const notices = (registrationId: string) => [{ registrationId, seq: 3 }];

  test("counts for oneself alone, and once", async () => {
    const id = await proposed();
    expect(await listNotices(road.appraiser)).toMatchObject({ unread: 1, notices: [{ seq: 3, isRead: false, who: "Người officer" }] });
    expect(await readNotices(road.appraiser, { notices: notices(id) })).toEqual({ ok: true, value: { count: 1 } });
    expect(await readNotices(road.appraiser, { notices: notices(id) })).toEqual({ ok: true, value: { count: 0 } });
    expect(await listNotices(road.appraiser)).toMatchObject({ unread: 0, notices: [{ isRead: true }] });
    expect((await listNotices(road.colleague)).unread).toBe(1);
  });

  test("of a dossier out of reach is refused like one that never was", async () => {
    const id = await proposed();
    const elsewhere = scopeOf("appraiser", await plant.unit({ level: "district", parent: road.province }), { accountId: road.people.appraiser.id });
    expect(await readNotices(elsewhere, { notices: notices(id) })).toEqual(refuse("not-found"));
    expect(await readNotices(road.appraiser, { notices: [{ registrationId: id, seq: 9 }] })).toEqual(refuse("not-found"));
    expect(await database.noticeRead.count()).toBe(0);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { GET as attainment } from "@/app/api/v1/attainment/route";
import { GET as decisions } from "@/app/api/v1/decisions/route";
import { GET as registrations } from "@/app/api/v1/registrations/route";
import { GET as units } from "@/app/api/v1/units/route";
import { deriveSignals } from "@/lib/access/derive-signals";
import type { Scope } from "@/lib/access/scope";
import { dateOf, Day } from "@/lib/domain/day";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getUnit } from "@/lib/queries/get-unit";
import { listDecisions } from "@/lib/queries/list-decisions";
import { listHandovers } from "@/lib/queries/list-handovers";
import { listSchedule } from "@/lib/queries/list-schedule";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listTitleReviews } from "@/lib/queries/list-title-reviews";
import { listUnits } from "@/lib/queries/list-units";
import { getRegistration } from "@/lib/queries/get-registration";
import { plantSample } from "@/prisma/seed/sample";
import { plantAccounts } from "@/prisma/seed/sample/accounts";
import type { Units } from "@/prisma/seed/sample/plant-units";
import { liveOn } from "@/prisma/seed/sample-years";
import { scopeOf } from "@/tests/support/as";
import { ask, plantToken } from "@/tests/support/ask";

const on = Day.parse("2021-06-30");
const year = { kind: "year", year: 2021, term: "2020-2025" } as const;
const term = { kind: "term", term: "2020-2025", firstYear: 2021, lastYear: 2025 } as const;
const inOne = <T>(work: Parameters<typeof database.$transaction>[0]) => database.$transaction(work, { timeout: 180_000 }) as Promise<T>;

const now2026 = new Date("2026-06-30T02:00:00Z");
let planted: Units;
let token: string;
let past: { before: readonly string[]; after: readonly string[] };
let spent: number;

/** Where two texts part, with what stands around it. */
function differenceOf(a: string, b: string): string[] {
  if (a === b) return [];
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return [`${a.slice(Math.max(0, at - 120), at + 120)} | ${b.slice(Math.max(0, at - 120), at + 120)}`];
}

/** Where the index looks today, which is not shown; and of a unit until when it stood and what became of it: that is later knowledge. */
const spans = ["access", "low", "high", "until", "became"];

/** What is shown of 30/06/2021, by the application and by the API: every page of each list. */
async function shown(scope: Scope): Promise<string[]> {
  const said: unknown[] = [];
  const districts = (await listUnits(scope, { on, level: "district", limit: 50 })).rows.map(({ id }) => id);
  for (const unit of [planted.province, ...districts]) {
    for (const period of [year, term]) said.push(await getAttainment(scope, { unit, period, on, title: "tsvmtd", base: "target", rounding: "truncate" }));
    said.push(await listRegistrations(scope, { unit, period: term, on, title: "tsvmtd", status: null, expected: false, appraised: false, q: "", after: null }));
    said.push(await listDecisions(scope, { unit, period: term, on, title: "tsvmtd", effect: null, recognised: false, q: "", after: null }));
    said.push(await getAttainment(scope, { unit, period: { ...year, year: 2022 }, on, title: "tsvmtd", base: "target", rounding: "truncate" }));
  }
  for (const [handler, address] of [[attainment, `/api/v1/attainment?unit=${planted.province}&year=2021`], [attainment, `/api/v1/attainment?unit=${planted.province}&term=2020-2025`], [units, "/api/v1/units?level=commune"], [registrations, "/api/v1/registrations?term=2020-2025"], [decisions, "/api/v1/decisions?term=2020-2025"]] as const) {
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { status, json } = await ask(handler, `${address}&on=${on}${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`, { token });
      expect([address, status, JSON.stringify(json).slice(0, 300 * Number(status !== 200))]).toEqual([address, 200, ""]);
      said.push(json);
      cursor = json.next ?? null;
    }
  }
  return said.map((one) => JSON.stringify(one, (key, value: unknown) => (spans.includes(key) ? undefined : value)));
}

beforeAll(async () => {
  planted = await inOne<Units>((db) => plantSample(db));
  await inOne((db) => plantAccounts(db, planted, now()));
  token = await plantToken(await database.account.findUniqueOrThrow({ where: { name: "ban-to-chuc-tinh" } }));
  const place = await database.unit.findUniqueOrThrow({ where: { id: planted.province } });
  const before = await shown(scopeOf("organization_staff", place, { today: on, sample: true }));
  const began = performance.now();
  await inOne((db) => liveOn(db));
  spent = performance.now() - began;
  past = { before, after: await shown(scopeOf("organization_staff", place, { today: "2026-06-30", sample: true })) };
}, 300_000);

const province = async (today: string) => scopeOf("organization_staff", await database.unit.findUniqueOrThrow({ where: { id: planted.province } }), { today, sample: true });
const standing = (day: string) => ({ validFrom: { lte: dateOf(Day.parse(day)) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(Day.parse(day)) } }] });
const count = (level: "district" | "commune" | "cell", day: string) => database.unitVersion.count({ where: { unit: { level }, ...standing(day) } });

describe("the sample that lived to 30/06/2026", () => {
  test("shows 30/06/2021 to the last byte as before, in the application and in the API", () => {
    expect(past.after.length).toBe(past.before.length);
    expect(past.before.flatMap((said, index) => differenceOf(said, past.after[index] ?? ""))).toEqual([]);
  });

  test("is loaded in seconds", () => expect(spent).toBeLessThan(120_000));

  test("had 157, 148 and 48 communes, and districts until 30/06/2025", async () => {
    expect([await count("commune", "2024-11-30"), await count("commune", "2024-12-01"), await count("commune", "2025-06-30"), await count("commune", "2025-07-01")]).toEqual([157, 148, 148, 48]);
    expect([await count("district", "2025-06-30"), await count("district", "2025-07-01"), await count("cell", "2025-07-01"), await count("cell", "2026-06-30")]).toEqual([9, 0, 960, 959]);
    expect((await getUnit(await province("2026-06-30"), { id: planted.province }))?.name).toBe("Tỉnh Vĩnh Long");
  });

  test("ended its term between 40 and 50 of a hundred cells, by decisions whose fold the titles are", async () => {
    const held = await database.titleHolding.count({ where: { heldFrom: { lte: dateOf(Day.parse("2025-12-31")) } } });
    expect(held / 960).toBeGreaterThan(0.4);
    expect(held / 960).toBeLessThan(0.5);
    expect(await database.titleHolding.count()).toBe(await database.decisionLine.count({ where: { effect: "recognise" } }));
    expect(await database.registration.count({ where: { termId: "2020-2025", status: { notIn: ["recognised", "failed", "withdrawn"] } } })).toBe(0);
  });

  test("stores of every dossier what its events say, each event until the next", async () => {
    for (const { events, ...row } of await database.registration.findMany({ include: { events: { orderBy: { seq: "asc" } } } })) {
      const last = events.at(-1);
      expect([last?.status, last?.year, last?.dueOn, last?.holderId, last?.until, last?.seq]).toEqual([row.status, row.year, row.dueOn, row.holderId, null, row.version]);
      events.forEach((event, index) => {
        expect([event.seq, event.until]).toEqual([index + 1, events[index + 1]?.on ?? null]);
        if (event.until) expect(event.until >= event.on).toBe(true);
      });
    }
  });

  test("begins the next term under the communes, and leaves one title of two merged hamlets to a person", async () => {
    expect(await database.decision.count({ where: { termId: "2025-2030", unit: { level: { not: "commune" } } } })).toBe(0);
    expect(await database.decisionLine.count({ where: { decision: { termId: "2025-2030" } } })).toBeGreaterThan(20);
    expect(await listTitleReviews(await province("2026-06-30"))).toMatchObject([{ outcome: null, cell: "Chi bộ ấp Phú Thạnh, phường Phú Tân", heirs: [{ name: "Ấp Phú Hòa" }] }]);
  });

  test("takes four titles away after 2021, each heard first, by the committee that decided then, and marked as illustrative", async () => {
    const lines = await database.decisionLine.findMany({ where: { effect: "revoke" }, include: { decision: { include: { unit: true, ended: { include: { recheck: true } } } }, closed: true }, orderBy: { decidedOn: "asc" } });
    expect(lines.map(({ decision }) => decision.unit.level)).toEqual(["district", "district", "district", "commune"]);
    for (const { decidedOn, decision, closed, affectsLineId, reason, unitId } of lines) {
      const [event] = decision.ended;
      expect([event?.recheck.status, event?.recheck.unitId, event!.recheck.replyUntil! < decidedOn, closed.map(({ openedById }) => openedById), reason?.endsWith("(minh họa)")]).toEqual(["revoked", unitId, true, [affectsLineId], true]);
      expect(await database.decision.count({ where: { issuerId: decision.issuerId, termId: decision.termId, number: { lt: decision.number }, decidedOn: { gt: decidedOn } } })).toBe(0);
    }
    const view = await getAttainment(await province("2026-06-30"), { unit: planted.province, period: { kind: "year", year: 2024, term: "2020-2025" }, on: Day.parse("2024-12-31"), title: "tsvmtd", base: "target", rounding: "truncate" });
    expect(view?.revoked).toBe(2);
  });

  test("tells of each year what its screens show: figures, assessments as sent, re-checks of holders, communes of today in the groups", async () => {
    const figures = await database.cellFigures.groupBy({ by: ["year"], _count: true, orderBy: { year: "asc" } });
    expect(figures.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(figures.slice(2).every(({ _count }) => _count > 300)).toBe(true);
    const sent = await database.registrationEvent.findMany({ where: { move: "assess" }, include: { registration: { select: { _count: { select: { answers: { where: { level: "self" } } } } } } } });
    expect(sent.filter(({ details, registration }) => (details as { assessed?: { last: number } }).assessed?.last !== registration._count.answers)).toEqual([]);

    const staff = await province("2026-06-30");
    const schedule = (year: number) => listSchedule(staff, { unit: null, title: "tsvmtd", year, show: "held", q: "", on: Day.parse(year === 2026 ? "2026-06-30" : `${year}-12-31`) });
    for (const year of [2023, 2024, 2025]) expect((await schedule(year))!.counts.kept).toBeGreaterThan(100);
    const now = (await schedule(2026))!.counts;
    expect(now.held).toBe(now.due + now.planned + now.waiting + now.kept + (await database.titleHolding.count({ where: { heldFrom: { gte: dateOf(Day.parse("2026-01-01")) } } })));
    expect([now.due, now.planned, now.waiting].every((count) => count > 0)).toBe(true);
    const members = await database.groupMember.findMany({ where: { validUntil: null }, include: { group: true, unit: { include: { versions: { where: { validUntil: null } } } } } });
    expect(new Set(members.map(({ group }) => group.kind))).toEqual(new Set(["new_rural", "civilised_urban"]));
    expect(members.filter(({ unit }) => unit.versions.length === 0)).toEqual([]);
    expect(await inOne<number>((db) => deriveSignals({ db, now: now2026, today: Day.parse("2026-06-30") }, {}))).toBeLessThan(30); // else every title called for a look
  });

  test("is there already when asked again", async () => {
    expect(await inOne((db) => liveOn(db))).toBeNull();
  });
});

test("a dossier open on the night of 30/06/2025 is the district's then and the commune's from the next day, with its deadline and history; both sides see it", async () => {
  const event = await database.registrationEvent.findFirstOrThrow({ where: { move: "transfer", status: "under_appraisal", on: dateOf(Day.parse("2025-07-01")) }, orderBy: { registrationId: "asc" } });
  const before = await database.registrationEvent.findFirstOrThrow({ where: { registrationId: event.registrationId, seq: event.seq - 1 } });
  expect([before.status, before.dueOn, before.until]).toEqual([event.status, event.dueOn, event.on]);
  const told = (await listHandovers(await province("2025-07-01"))).rows.find(({ id }) => id === event.registrationId)!;
  expect(told).toMatchObject({ status: "under_appraisal", reached: true, handover: { stage: "appraise", since: "2025-07-01", act: "1687/NQ-UBTVQH15", from: { body: "Tổ thẩm định cấp huyện" }, to: { body: "Tổ thẩm định cấp xã" } } });
  const at = async (id: string) => database.unit.findUniqueOrThrow({ where: { id } });
  const [district, commune] = [await at(told.handover.from.unitId), await at(told.handover.to.unitId)];
  expect([district.level, commune.level]).toEqual(["district", "commune"]);
  const gave = scopeOf("appraiser", district, { today: "2025-07-01" });
  const took = scopeOf("appraiser", commune, { today: "2025-07-01" });
  expect((await listHandovers(gave)).rows.find(({ id }) => id === told.id)).toMatchObject({ reached: false, unitId: district.id });
  expect((await listHandovers(took)).rows.find(({ id }) => id === told.id)).toMatchObject({ reached: true });
  expect(await getRegistration(gave, told.id)).toBeNull();
  const view = await getRegistration(took, told.id);
  expect(view?.history.map(({ move }) => move)).toEqual(expect.arrayContaining(["register", "review", "propose", "appraise", "transfer"]));
});

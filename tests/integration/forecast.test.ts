import { beforeAll, describe, expect, it } from "vitest";
import { GET as exportForecast } from "@/app/api/documents/forecast/route";
import type { Scope } from "@/lib/access/scope";
import { clockScope } from "@/lib/access/clock-scope";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import { Day } from "@/lib/domain/day";
import { waitingOn } from "@/lib/domain/forecast/history";
import { forecastOf } from "@/lib/domain/forecast/of-attainment";
import { UnitPath } from "@/lib/domain/unit/path";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getForecast } from "@/lib/queries/get-forecast";
import { plantReference } from "@/prisma/seed/reference";
import { plantSample } from "@/prisma/seed/sample";
import { plantToken } from "@/tests/support/ask";
import { fetched } from "@/tests/support/exported";
import { plant } from "@/tests/support/plant";
import { textsOf } from "@/tests/support/read-archive";

const day = (text: string) => Day.parse(text);
const on = day("2021-06-30");
let leader: Scope;
let units: { id: string; level: string; name: string }[];

beforeAll(async () => {
  await database.$transaction(async (db) => {
    await plantReference(db);
    await plantSample(db);
  }, { timeout: 60_000 });
  const clock = (await clockScope())!;
  leader = { ...clock, grants: (clock.clock ?? []).map((root) => ({ role: "leader", root })) };
  units = (await database.unit.findMany({ where: { level: { in: ["province", "district"] } }, include: { versions: true } })).map(({ id, level, versions }) => ({ id, level, name: versions[0]!.name }));
});

const of = (name: string) => units.find((unit) => unit.name === name)!.id;
const filter = (unit: string, at = on): AttainmentFilter => ({ unit, period: { kind: "year", year: 2021, term: "2020-2025" }, on: at, title: "tsvmtd", base: "target", rounding: "truncate" });
const ask = (unit: string, at = on) => Promise.all([getAttainment(leader, filter(unit, at)), getForecast(leader, { unit, title: "tsvmtd", year: 2021, on: at })]);

describe("the forecast of the sample's year", () => {
  it("waits for the very dossiers the pipeline counts, in the province and in each district, on any month's end", async () => {
    for (const { id } of units)
      for (const at of [on, day("2021-03-31"), day("2020-12-31")]) {
        const [view, ground] = await ask(id, at);
        if (!view || !ground) throw new Error(`nothing of ${id}`);
        const pipeline = view.pipeline.reduce((sum, { count }) => sum + count, 0);
        expect(waitingOn(ground.stays, 2021, at).reduce((sum, { count }) => sum + count, 0), `${id} on ${at}`).toBe(pipeline);
        expect(ground.dossiers).toHaveLength(pipeline);
      }
  });

  it("lies between what is recognised and that with all who wait; districts add up to the province's waiting", async () => {
    const [view, ground] = await ask(of("Tỉnh Bến Tre"));
    const forecast = forecastOf(view!, ground!)!;
    expect([view!.recognised, ground!.dossiers.length, forecast.ended]).toEqual([53, 43, 483]); // 96 + 82 + 73 + 65 + 57 + 57 + 53 stays of the year's roads are over
    expect(forecast.low).toBeGreaterThan(75);
    expect(forecast.high).toBeLessThanOrEqual(96);
    expect(forecast.metOn! > on && forecast.metOn! < day("2021-09-30")).toBe(true);
    expect(forecast.trials.map((trial) => [trial.on, trial.came])).toEqual(["2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30", "2021-05-31"].map((at) => [at, 53]));
  });

  it("made on an earlier day knows nothing of what came after it: the trial says what that day's page said", async () => {
    const [view, ground] = await ask(of("Tỉnh Bến Tre"));
    const then = await ask(of("Tỉnh Bến Tre"), day("2021-05-31"));
    const stays = then[1]!.stays;
    const past = ground!.stays.filter(({ from }) => from <= "2021-05-31");
    expect(past.reduce((sum, { count }) => sum + count, 0)).toBe(stays.reduce((sum, { count }) => sum + count, 0));
    expect(forecastOf(view!, ground!)!.trials.at(-1)).toMatchObject({ on: "2021-05-31", came: 53 });
  });

  it("is not answered for a unit out of reach, or one that did not stand on the day", async () => {
    const district = await database.unit.findUniqueOrThrow({ where: { id: of("Huyện Châu Thành") } });
    const member: Scope = { ...leader, grants: [{ role: "leader", root: UnitPath.parse(district.path) }] };
    expect(await getForecast(member, { unit: of("Huyện Bình Đại"), title: "tsvmtd", year: 2021, on })).toBeNull();
    expect(await getForecast(member, { unit: district.id, title: "tsvmtd", year: 2021, on })).not.toBeNull();
    expect(await getForecast(leader, { unit: district.id, title: "tsvmtd", year: 2021, on: day("1900-01-01") })).toBeNull();
  });

  it("is taken out as a file whose figures are the page's: steps that add up, every named dossier, the trials", async () => {
    const [view, ground] = await ask(of("Tỉnh Bến Tre"));
    const forecast = forecastOf(view!, ground!)!;
    const asker = await plantToken(await plant.account({ grants: [{ role: "leader", unit: { id: of("Tỉnh Bến Tre") } }] }));
    const file = (more: string) => fetched(exportForecast, `forecast?unit=${of("Tỉnh Bến Tre")}&year=2021&on=${on}${more}`, asker);
    const csv = async (table: string) => new TextDecoder().decode((await file(`&table=${table}&format=csv`)).bytes).replace("\uFEFF", "").trim().split("\r\n").slice(1).map((line) => line.split(","));
    expect((await csv("steps")).map((line) => Number(line[1]))).toEqual(forecast.steps.map(({ waiting }) => waiting));
    expect(await csv("dossiers")).toHaveLength(43);
    expect((await csv("trials")).map((line) => [line[0], Number(line[4]), Number(line[5])])).toEqual(forecast.trials.map(({ on: at, likely, came }) => [at, likely, came]));
    const sheets = Object.entries(textsOf((await file("")).bytes)).filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(sheets).toHaveLength(4);
    expect((await file("&table=else")).status).toBe(400);
  });
});

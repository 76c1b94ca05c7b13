import fc from "fast-check";
import { expect, test } from "vitest";
import { GET as chartAsFile } from "@/app/api/documents/charts/[key]/route";
import { addDays, Day } from "@/lib/domain/day";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getChartGround } from "@/lib/queries/get-chart-ground";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { plantToken } from "@/tests/support/ask";
import { emptyTables } from "@/tests/support/empty-tables";
import { dice, plantFacts } from "@/tests/support/facts-world";
import { plant } from "@/tests/support/plant";

const everywhere = scopeOf("leader", "/1/", "2023-06-30");
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((all, row) => all + of(row), 0);

test("what charts count beside the metric layer is what the metric layer counts, for any unit, year and day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const roll = dice(seed);
      await emptyTables();
      const world = await plantFacts(roll);
      for (let round = 0; round < 6; round++) {
        const on = addDays(Day.parse("2020-11-01"), roll(900));
        const unit = world.units[roll(world.units.length)]!;
        const year = 2021 + roll(2);
        const view = await getAttainment(everywhere, { unit: unit.id, period: { kind: "year", year, term: "2020-2025" }, on, title: "tsvmtd", base: "target", rounding: "truncate" });
        const ground = await getChartGround(everywhere, { unit: unit.id, title: "tsvmtd", year, on });
        expect(ground === null).toBe(view === null);
        if (!view || !ground) continue;
        for (const child of view.children) {
          const of = <T extends { child: string }>(rows: readonly T[]) => rows.filter((row) => row.child === child.unit.id);
          expect(sum(of(ground.months), ({ gained, lost }) => gained - lost)).toBe(child.recognised);
          expect(sum(of(ground.dossiers), ({ count }) => count)).toBe(child.registered);
        }
        expect(sum(ground.months, ({ gained, lost }) => gained - lost)).toBe(view.recognised);
        expect(sum(ground.dossiers, ({ count }) => count)).toBe(view.registered);
        if (view.unit.level !== "province" && view.unit.level !== "district") continue;
        expect(sum(ground.communes, ({ held }) => held)).toBe(view.held);
        expect(sum(ground.communes, ({ recognised }) => recognised)).toBe(view.recognised);
        expect(sum(ground.communes, ({ cells }) => cells)).toBe(view.cells);
      }
    }),
    { numRuns: 2 },
  );
}, 120_000);

test("difficulties count once told, and as answered once the commune answered", async () => {
  await emptyTables();
  const commune = await plant.unit({ level: "commune" });
  const registration = await plant.registration({ unit: await plant.unit({ parent: commune }), year: 2021 });
  const account = await plant.account({ grants: [{ role: "committee_officer", unit: commune }] });
  const told = (month: string, words: object) => ({ registrationId: registration.id, month: new Date(`${month}-01`), done: "Đã họp", onBehalf: false, accountId: account.id, on: new Date(`${month}-12`), at: new Date(`${month}-12`), ...words });
  await database.progressReport.createMany({
    data: [told("2021-03", { difficulty: "Thiếu chỗ họp", assessment: "on_track", answer: "Mượn nhà văn hóa", reviewedOn: new Date("2021-04-08"), reviewedById: account.id }), told("2021-04", { help: "Cần kinh phí" }), told("2021-05", {})],
  });
  const at = (on: string) => getChartGround(scopeOf("leader", commune), { unit: commune.id, title: registration.titleId, year: 2021, on: Day.parse(on) });
  expect((await at("2021-03-31"))?.concerns).toEqual([expect.objectContaining({ raised: 1, answered: 0 })]);
  expect((await at("2021-06-30"))?.concerns).toEqual([expect.objectContaining({ raised: 2, answered: 1 })]);
});

test("a picture as a file is had by those who reach its unit, and is in the record", async () => {
  await emptyTables();
  const cell = await plant.unit();
  await Promise.all([plant.title(), plant.term()]);
  await database.setting.create({ data: { key: "sample", value: { workingDay: "2021-06-30", sentence: "Mẫu" } } });
  const account = await plant.account({ grants: [{ role: "leader", unit: { id: cell.parentId! } }] });
  const asker = await plantToken(account);
  const fetched = (key: string, unit: string) => chartAsFile(new Request(`http://127.0.0.1/api/documents/charts/${key}?unit=${unit}&year=2021`, { headers: { authorization: `Bearer ${asker}` } }), { params: Promise.resolve({ key }) });
  const answer = await fetched("burn-up", cell.parentId!);
  expect([answer.status, answer.headers.get("content-disposition")]).toEqual([200, 'attachment; filename="burn-up-2021-06-30.svg"']);
  expect(await answer.text()).toContain("Lũy kế năm 2021");
  expect([(await fetched("khong-co", cell.parentId!)).status, (await fetched("burn-up", (await plant.unit()).id)).status]).toEqual([404, 404]);
  expect(await database.auditEvent.count({ where: { act: "export", accountId: account.id } })).toBe(1);
});

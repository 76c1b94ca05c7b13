import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { addDays, dateOf, Day, dayOfDate } from "@/lib/domain/day";
import type { Standing } from "@/lib/domain/unit/reorganisation/structure";
import { database } from "@/lib/platform/database";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommonAttainment } from "@/lib/queries/get-common-attainment";
import { getUnit } from "@/lib/queries/get-unit";
import { listRegistrations } from "@/lib/queries/list-registrations";
import { listUnits } from "@/lib/queries/list-units";
import { scopeOf } from "@/tests/support/as";
import { draftAct, orderCounter } from "@/tests/support/order-act";
import { enactAct } from "@/lib/commands/enact-act";
import { plant } from "@/tests/support/plant";
import { plantTree } from "@/tests/support/plant-tree";
import { draws, linesFrom, treeOf } from "@/tests/support/random-acts";

const period = { kind: "year", year: 2021, term: "2020-2025" } as const;
const pastDays = ["2021-03-31", "2021-05-31"].map((day) => Day.parse(day));
const first = Day.parse("2021-06-10");
const last = "2021-12-31";

/** What people saw of past days, without what a later act says of a unit: until when it stood, and what became of it. */
async function pastOf(scope: Scope, ids: readonly string[]): Promise<string> {
  const seen: unknown[] = [];
  for (const on of pastDays) {
    seen.push((await listUnits(scope, { on, limit: 500 })).rows.map((row) => ({ ...row, until: undefined, became: undefined })));
    for (const id of ids) {
      seen.push(await getAttainment(scope, { unit: id, period, on, title: "tsvmtd", base: "target", rounding: "truncate" }));
      seen.push(await getCommonAttainment(scope, { unit: id, period, on, title: "tsvmtd", base: "target", rounding: "truncate", with: pastDays[0]!, withPeriod: period }));
      const unit = await getUnit(scope, { id, on });
      seen.push(unit && { ...unit, until: undefined, became: undefined, versions: unit.versions.filter(({ from }) => from <= on).map((version) => ({ ...version, until: undefined })), successions: unit.successions.filter((one) => one.on <= on), children: unit.children.map((child) => ({ ...child, until: undefined, became: undefined })) });
    }
    const register = await listRegistrations(scope, { unit: null, period, on, title: "tsvmtd", status: null, expected: false, appraised: false, q: "", after: null });
    seen.push(register?.rows, register?.counts, register?.total);
  }
  return JSON.stringify(seen);
}

/** Where a unit hangs today by the heir rules, told from versions and successions alone, one step at a time. */
async function oracleOf(today: Day): Promise<Map<string, string>> {
  const day = dateOf(today);
  const versions = await database.unitVersion.findMany({ orderBy: { validFrom: "asc" } });
  const handings = await database.succession.findMany();
  const units = await database.unit.findMany();
  const placeOf = (id: string): string[] => {
    const own = versions.filter(({ unitId }) => unitId === id);
    const standing = own.find(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil > day));
    const ended = own.at(-1);
    if (standing) return [...(standing.parentId ? placeOf(standing.parentId) : []), id];
    const heirs = handings.filter(({ fromId, on }) => fromId === id && ended?.validUntil?.getTime() === on.getTime());
    if (heirs.length === 0) return [...placeOf(ended!.parentId!), id];
    const places = heirs.map(({ toId }) => placeOf(toId));
    if (heirs.length === 1 && heirs[0]!.whole) return [...places[0]!, id];
    const shared = places[0]!.filter((step, depth) => places.every((place) => place[depth] === step));
    return [...shared, id];
  };
  return new Map(units.map(({ id }) => [id, `/${placeOf(id).join("/")}/`]));
}

const counts = async () => ({
  registrations: await database.registration.count(), events: await database.registrationEvent.count({ where: { move: { not: "transfer" } } }), decisions: await database.decision.count(), lines: await database.decisionLine.count(),
  holdings: await database.titleHolding.count(), evidence: await database.evidence.count(), targets: await database.target.count(),
});

test("random acts and counter-acts change no past report, lose no record, and hang every unit and its facts where the heir rules say", async () => {
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4_000), { minLength: 6, maxLength: 14 }), fc.array(fc.tuple(draws, fc.boolean()), { minLength: 1, maxLength: 3 }), async (picks, turns) => {
      const planted = await plantTree(treeOf(picks));
      await plant.term();
      await plant.title();
      await plant.competences(planted.get("1")!);
      const staff = await plant.account();
      const country = planted.get("1")!;
      const province = planted.get("2")!;
      const order = scopeOf("organization_staff", country, { accountId: staff.id, today: last });
      const viewer = scopeOf("leader", country, { today: last });
      const ids = [...planted.values()].map(({ id }) => id);
      const [before, kept] = [await pastOf(viewer, ids), await counts()];
      let audit = await database.auditEvent.count();

      for (const [turn, [drawn, isPutBack]] of turns.entries()) {
        const on = addDays(first, turn * 20);
        const standing = await database.unitVersion.findMany({ where: { validUntil: null }, include: { unit: true } });
        const now = new Map(standing.map(({ unitId, unit, name, kind, code, parentId }): [string, Standing] => [unitId, { id: unitId, level: unit.level, name, kind, code, parentId }]));
        const lines = linesFrom(now, drawn, turn).map((line) => (line.kind === "abolish_level" ? { ...line, under: province.id } : line));
        const fits = lines.filter((line) => !JSON.stringify(line).includes(`"${country.id}"`));
        if (fits.length === 0) continue;
        const draft = await draftAct(order, { unit: country, on, lines: fits });
        const done = await enactAct(order, draft);
        if (!done.ok) continue;
        acts += 1;
        if (isPutBack) expect((await orderCounter(order, draft.id, addDays(on, 7))).result).toMatchObject({ ok: true });
        const since = await database.auditEvent.count();
        expect(since).toBeGreaterThan(audit);
        audit = since;
        const paths = new Map((await database.unit.findMany()).map(({ id, path }) => [id, path]));
        expect(paths).toEqual(await oracleOf(Day.parse(last)));
        for (const fact of [...(await database.registration.findMany()), ...(await database.registrationEvent.findMany()), ...(await database.decisionLine.findMany()), ...(await database.titleHolding.findMany())]) expect(fact.path).toBe(paths.get(fact.unitId));
        const ended = await database.unitVersion.findMany({ where: { endedById: draft.id } });
        expect(ended.every(({ validUntil }) => validUntil !== null && dayOfDate(validUntil) === on)).toBe(true);
      }
      expect(await pastOf(viewer, ids)).toBe(before);
      expect(await counts()).toEqual(kept);
    }),
    { numRuns: Number(process.env["ACT_RUNS"] ?? 6), endOnFailure: true },
  );
  expect(acts).toBeGreaterThan(0);
}, 600_000);

import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { dateOf, Day } from "@/lib/domain/day";
import { UnitParameters } from "@/lib/domain/unit/filter";
import { fold } from "@/lib/domain/unit/fold";
import { levels } from "@/lib/domain/unit/level";
import { fitOf, wantedOf } from "@/lib/domain/unit/search";
import type { UnitRow } from "@/lib/domain/unit/view";
import { sayBecame, sayFound, sayGone } from "@/lib/domain/unit/words";
import { database } from "@/lib/platform/database";
import { getUnit } from "@/lib/queries/get-unit";
import { listUnits, type UnitQuestion } from "@/lib/queries/list-units";
import { plantSample } from "@/prisma/seed/sample";
import { scopeOf } from "@/tests/support/as";
import { plant } from "@/tests/support/plant";

const day = (text: string) => Day.parse(text);
const country = scopeOf("leader", "/1/");
const named = (row: UnitRow) => [row.name, ...row.above.map((above) => above.name)].join(", ");
const idOf = async (name: string, above?: string) =>
  (await database.unitVersion.findFirstOrThrow({ where: { name, ...(above ? { parent: { versions: { some: { name: above } } } } : {}) } })).unitId;

async function pages(scope: Parameters<typeof listUnits>[0], question: UnitQuestion, limit: number): Promise<UnitRow[]> {
  const rows: UnitRow[] = [];
  for (let after: UnitQuestion["after"]; ; ) {
    const page = await listUnits(scope, { ...question, limit, ...(after ? { after } : {}) });
    rows.push(...page.rows);
    if (!page.next) return rows;
    after = UnitParameters.parse({ after: page.next }).after;
  }
}

beforeAll(async () => {
  await database.$transaction((db) => plantSample(db), { timeout: 60_000 });
});

test("the database folds a name as the domain does", async () => {
  const letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđbcghklmnpqrstvx0123456789 .-'()";
  const text = fc.string({ unit: fc.constantFrom(...letters, ...letters.toUpperCase()), minLength: 1, maxLength: 30 }).map((made) => made.trim());
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60 }), async (texts) => {
      const rows = await database.$queryRaw<{ folded: string }[]>`SELECT fold(t) AS folded FROM unnest(${texts}::text[]) WITH ORDINALITY u(t, n) ORDER BY n`;
      expect(rows.map((row) => row.folded)).toEqual(texts.map(fold));
    }),
    { numRuns: 20 },
  );
});

describe("searching by name", () => {
  it("finds both spellings without marks, the name itself first, each with the units above", async () => {
    for (const q of ["hoa loc", "Hòa Lộc", "hoà lộc", "HÒA LỘC"]) {
      const { rows, total } = await listUnits(country, { q });
      expect(rows.map(named)).toEqual(["Xã Hòa Lộc, Huyện Mỏ Cày Bắc, Tỉnh Bến Tre", "Xã Đại Hòa Lộc, Huyện Bình Đại, Tỉnh Bến Tre"]);
      expect(total).toBe(2);
    }
  });

  it("tells units of one name apart by the words after a comma", async () => {
    expect((await listUnits(country, { q: "an hiệp", level: "commune" })).rows.map(named)).toEqual(["Xã An Hiệp, Huyện Châu Thành, Tỉnh Bến Tre", "Xã An Hiệp, Huyện Ba Tri, Tỉnh Bến Tre"].sort());
    expect((await listUnits(country, { q: "an hiệp, ba tri" })).rows.map(named)).toEqual(["Xã An Hiệp, Huyện Ba Tri, Tỉnh Bến Tre"]);
    expect((await listUnits(country, { q: "Chi bộ ấp Phú Thạnh, xã Phước Thạnh" })).rows.map(named)).toEqual(["Ấp Phú Thạnh, Xã Phước Thạnh, Huyện Châu Thành, Tỉnh Bến Tre"]);
  });

  it("takes wildcards as letters", async () => {
    for (const q of ["%", "_", "\\", "ho% loc"]) expect((await listUnits(country, { q })).total).toBe(0);
  });

  it("gives what the domain's rule gives, in its order, on any page size", async () => {
    const all = await pages(country, {}, 500);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("hoa", "tân", "phú", "ấp 1", "1", "thạnh", "an", "xã", "thị trấn", "bến tre", "khu phố 2", "mỏ cày"), fc.integer({ min: 30, max: 300 }), async (q, limit) => {
        const wanted = wantedOf(q)?.name ?? "";
        const found = await pages(country, { q }, limit);
        expect(found.map((row) => row.id).sort()).toEqual(all.filter((row) => fitOf(row.name, wanted) !== null).map((row) => row.id).sort());
        const places = found.map((row) => [fitOf(row.name, wanted) ?? 9, levels.indexOf(row.level)] as const);
        expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it("misses none and repeats none on pages of one", async () => {
    const rows = await pages(country, { q: "hòa", level: "commune" }, 1);
    expect(rows.map((row) => row.id)).toEqual((await listUnits(country, { q: "hòa", level: "commune" })).rows.map((row) => row.id));
  });
});

describe("the register", () => {
  it("lists every unit once over its pages, hamlets in the order of their numbers", async () => {
    const rows = await pages(country, { level: "cell" }, 133);
    expect(new Set(rows.map((row) => row.id)).size).toBe(960);
    const commune = await idOf("Xã Phước Thạnh");
    expect((await listUnits(country, { parent: commune })).rows.map((row) => row.name)).toEqual(["Ấp 1", "Ấp 2", "Ấp 3", "Ấp 4", "Ấp 5", "Ấp 6", "Ấp Phú Thạnh"]);
  });

  it("counts cells, and adds them up when one level is asked for", async () => {
    const { rows, total, cells } = await listUnits(country, { level: "district" });
    expect([total, cells]).toEqual([9, 960]);
    expect(rows.find((row) => row.name === "Huyện Châu Thành")?.cells).toBe(117);
    expect((await listUnits(country, {})).cells).toBeNull();
  });

  it("shows only what lies below the grants", async () => {
    const chauThanh = await database.unit.findUniqueOrThrow({ where: { id: await idOf("Huyện Châu Thành") } });
    const scope = scopeOf("standing_committee", chauThanh);
    const rows = await pages(scope, {}, 100);
    expect(rows.length).toBe(1 + 21 + 117);
    expect((await listUnits(scope, { q: "hoa loc" })).total).toBe(0);
    expect((await listUnits(scopeOf("leader", []), {})).total).toBe(0);
    expect(await getUnit(scope, { id: await idOf("Xã Hòa Lộc") })).toBeNull();
  });
});

describe("a unit's page", () => {
  it("tells what stands above and below, its groups and the bodies that act", async () => {
    const view = await getUnit(country, { id: await idOf("Xã Phước Thạnh"), on: day("2021-06-30") });
    expect(view?.lineage.map((above) => above.name)).toEqual(["Huyện Châu Thành", "Tỉnh Bến Tre"]);
    expect(view?.children.length).toBe(7);
    expect([view?.code, view?.cells, view?.standing]).toEqual(["28846", 7, true]);
    expect(view?.memberships.map((group) => [group.kind, group.keeper.name])).toEqual([["cluster", "Huyện Châu Thành"]]);
    expect(view?.competences.map((row) => [row.stage, row.level])).toEqual([["review", "commune"], ["appraise", "district"], ["agree", "district"], ["decide", "district"]]);
    const later = await getUnit(country, { id: await idOf("Xã Phước Thạnh"), on: day("2025-07-01") });
    expect(later?.competences.some((row) => row.level === "district")).toBe(false);
  });

  it("tells the clusters a district keeps, 21 communes in six", async () => {
    const view = await getUnit(country, { id: await idOf("Huyện Châu Thành") });
    expect(view?.groups.map((group) => group.kind)).toEqual(Array.from({ length: 6 }, () => "cluster"));
    expect(view?.groups.flatMap((group) => group.members).length).toBe(21);
  });

  it("names units above that the reader does not reach, without a way to them", async () => {
    const unit = await database.unit.findUniqueOrThrow({ where: { id: await idOf("Xã Phước Thạnh") } });
    const view = await getUnit(scopeOf("committee_officer", unit), { id: unit.id });
    expect(view?.lineage).toEqual([{ id: null, name: "Huyện Châu Thành", kind: "district" }, { id: null, name: "Tỉnh Bến Tre", kind: "province" }]);
    expect(view?.versions[0]?.parent?.id).toBeNull();
  });

  it("shows a held title to those who read decisions, never to the administrator", async () => {
    const id = await idOf("Ấp Phú Thạnh");
    expect((await getUnit(country, { id, on: day("2021-06-30") }))?.titles.map((title) => [title.id, title.since])).toEqual([["tsvmtd", "2021-05-28"]]);
    expect((await getUnit(country, { id, on: day("2021-05-27") }))?.titles).toEqual([]);
    const seen = await getUnit(scopeOf("administrator", "/1/"), { id, on: day("2021-06-30") });
    expect([seen?.titles, seen?.opens]).toEqual([[], { attainment: false, targets: false, registrations: false, decisions: false }]);
  });
});

describe("units that change", () => {
  /** Xã Cũ (code 28810) and xã Kề are merged into xã Mới on 01/07/2025, which takes the code over. */
  async function merger() {
    const district = await plant.unit({ level: "district", name: "Huyện Thử Việc", code: "999", on: "2020-02-01" });
    const old = await plant.unit({ level: "commune", parent: district, name: "Xã Cũ Kỹ", code: "99810", on: "2020-02-01", until: "2025-07-01" });
    const beside = await plant.unit({ level: "commune", parent: district, name: "Xã Kề Bên", code: "99811", on: "2020-02-01", until: "2025-07-01" });
    const made = await plant.unit({ level: "commune", parent: district, name: "Xã Mới Tinh", code: "99810", on: "2025-07-01" });
    const act = await database.act.create({ data: { number: "99/NQ-UBTVQH15", issuer: "Ủy ban Thường vụ Quốc hội", subject: "Sắp xếp đơn vị hành chính", issuedOn: dateOf(day("2025-06-16")), effectiveOn: dateOf(day("2025-07-01")) } });
    const on = dateOf(day("2025-07-01"));
    await database.succession.createMany({ data: [old, beside].map((from) => ({ fromId: from.id, toId: made.id, on, whole: true, actId: act.id })) });
    for (const closed of [old, beside]) await database.unit.update({ where: { id: closed.id }, data: { parentId: district.id } });
    return { district, old, beside, made };
  }

  it("a code finds the unit that bore it on the day, an old name the unit that has ended, a new one its heir", async () => {
    const { old, made } = await merger();
    expect((await listUnits(country, { code: "99810", on: day("2021-06-30") })).rows.map((row) => row.id)).toEqual([old.id]);
    expect((await listUnits(country, { code: "99810", on: day("2025-07-01") })).rows.map((row) => row.id)).toEqual([made.id]);
    const { rows } = await listUnits(country, { q: "99810", on: day("2025-07-01") });
    expect(rows.map((row) => [row.id, row.found])).toEqual([[made.id, null], [old.id, null]]); // whoever bore it that day, then who did before
    const then = await listUnits({ ...country, today: day("2026-01-01") }, { q: "99810", on: day("2021-06-30") });
    expect(then.rows.map((row) => [row.name, sayGone(row, then.on), sayFound(row), sayBecame(row)])).toEqual([
      ["Xã Cũ Kỹ", null, null, "nay là Xã Mới Tinh, huyện Thử Việc"],
      ["Xã Mới Tinh", "có từ 1/7/2025", null, null],
    ]);
    const [ended] = (await listUnits(country, { q: "cu ky", on: day("2026-01-01") })).rows;
    expect([ended?.id, ended?.standing, ended?.until]).toEqual([old.id, false, "2025-07-01"]);
    expect((await listUnits(country, { parent: (await idOf("Huyện Thử Việc")), on: day("2026-01-01") })).rows.map((row) => row.id)).toEqual([made.id]);
  });

  it("a renamed unit is found by either name", async () => {
    const unit = await plant.unit({ level: "commune", name: "Xã An Quy", on: "2020-02-01", until: "2025-07-01" });
    await database.unitVersion.create({ data: { unitId: unit.id, name: "Xã An Qui", kind: "commune", parentId: unit.parentId, validFrom: dateOf(day("2025-07-01")) } });
    const on = day("2021-06-30");
    expect((await listUnits(country, { q: "an quy", on })).rows.filter((row) => row.id === unit.id).map((row) => [row.name, row.found])).toEqual([["Xã An Quy", null]]);
    expect((await listUnits(country, { q: "an qui", on })).rows.filter((row) => row.id === unit.id).map((row) => [row.name, row.found?.name])).toEqual([["Xã An Quy", "Xã An Qui"]]);
    const now = { ...country, today: day("2026-01-01") };
    const told = async (q: string, asked: Day) => (await listUnits(now, { q, on: asked })).rows.filter((row) => row.id === unit.id).map((row) => [row.name, sayFound(row), sayBecame(row)]);
    expect(await told("an quy", day("2026-01-01"))).toEqual([["Xã An Qui", "trước là Xã An Quy", null]]);
    expect(await told("an qui", on)).toEqual([["Xã An Quy", null, expect.stringMatching(/^nay là Xã An Qui, huyện /)]]);
    expect((await getUnit(country, { id: unit.id, on: day("2026-01-01") }))?.versions.map((version) => version.name)).toEqual(["Xã An Qui", "Xã An Quy"]);
  });

  it("its page tells what it came from and went into, with the act", async () => {
    const { id } = await database.unit.findFirstOrThrow({ where: { versions: { some: { name: "Xã Mới Tinh" } } } });
    const view = await getUnit(country, { id, on: day("2026-01-01") });
    expect(view?.successions.map((row) => [row.unit.name, row.direction, row.whole, row.act?.number])).toEqual([
      ["Xã Cũ Kỹ", "from", true, "99/NQ-UBTVQH15"],
      ["Xã Kề Bên", "from", true, "99/NQ-UBTVQH15"],
    ]);
    const old = await getUnit(country, { id: await idOf("Xã Cũ Kỹ"), on: day("2026-01-01") });
    expect([old?.standing, old?.children, old?.successions.map((row) => [row.unit.name, row.direction])]).toEqual([false, [], [["Xã Mới Tinh", "to"]]]);
  });
});

import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { dateOf, Day } from "@/lib/domain/day";
import type { Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/unit/fold";
import { database } from "@/lib/platform/database";
import { loadProvince, type Loaded } from "@/prisma/seed/maps/load-province";
import { whichMap } from "@/prisma/seed/maps/which-map";
import { plantReference } from "@/prisma/seed/reference";
import { main, report } from "@/prisma/seed/units";
import { emptyTables } from "@/tests/support/empty-tables";
import { vi } from "vitest";

/** Checked by hand against the sources named in the file: 157 communes of 2021 and their successors of 2025. */
const Pair = z.tuple([z.string(), z.string()]);
const checked = z
  .object({ districts: z.array(z.object({ code: z.string(), name: z.string(), communes: z.array(z.tuple([z.string(), z.string(), z.array(Pair)])) })), newCommunes: z.array(Pair) })
  .parse(JSON.parse(readFileSync("tests/fixtures/ben-tre-units.json", "utf8")));

const before = Day.parse("2021-06-30");
const after = Day.parse("2025-07-01");

const load = (code: string, on: Day): Promise<Result<Loaded>> =>
  database.$transaction(
    async (db) => {
      await plantReference(db);
      const map = whichMap(code, on);
      return map.ok ? loadProvince(db, map.value, on) : map;
    },
    { timeout: 60_000 },
  );

async function loaded(code: string, on: Day): Promise<Loaded> {
  const result = await load(code, on);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const standing = (on: Day) => ({ validFrom: { lte: dateOf(on) }, OR: [{ validUntil: null }, { validUntil: { gt: dateOf(on) } }] });
const unitsOn = (on: Day, level: "province" | "district" | "commune") =>
  database.unitVersion.findMany({ where: { unit: { level }, ...standing(on) }, include: { parent: { include: { versions: true } } }, orderBy: { code: "asc" } });

/** Old code → codes of the heirs. */
async function heirs(): Promise<Map<string, string[]>> {
  const rows = await database.succession.findMany({ where: { from: { level: "commune" } }, include: { from: { include: { versions: true } }, to: { include: { versions: true } } } });
  const found = new Map<string, string[]>();
  for (const { from, to } of rows) found.set(from.versions[0]?.code ?? "", [...(found.get(from.versions[0]?.code ?? "") ?? []), to.versions[0]?.code ?? ""].sort());
  return found;
}

beforeEach(emptyTables);

describe("Bến Tre as it was in 2021", () => {
  it("has the 9 districts and 157 communes that were checked, each in its place", async () => {
    const { counts, different } = await loaded("83", before);
    expect([counts.province.made, counts.district.made, counts.commune.made, different]).toEqual([1, 9, 157, []]);
    const wanted = checked.districts.flatMap((district) => district.communes.map(([code, name]) => `${code} ${name.trim()}, ${district.name}`)).sort(); // one name came with a trailing blank
    const made = await unitsOn(before, "commune");
    expect(made.map((unit) => `${unit.code} ${unit.name}, ${unit.parent?.versions[0]?.name}`)).toEqual(wanted);
    expect((await unitsOn(before, "province")).map((unit) => [unit.code, unit.name])).toEqual([["83", "Tỉnh Bến Tre"]]);
    expect(await unitsOn(after, "district")).toEqual([]);
  });

  it("loaded again, changes nothing and keeps names that people corrected", async () => {
    await loaded("83", before);
    await database.unitVersion.updateMany({ where: { code: "28807" }, data: { name: "Xã Quới Sơn" } });
    const unchanged = await database.unitVersion.findMany({ orderBy: { id: "asc" } });
    const again = await loaded("83", before);
    expect([again.counts.commune, again.counts.district, again.counts.province]).toEqual([{ made: 0, found: 157 }, { made: 0, found: 9 }, { made: 0, found: 1 }]);
    expect(again.different).toEqual(['28807: "Xã Quới Sơn", danh mục ghi "Xã Qưới Sơn"']);
    expect(await database.unitVersion.findMany({ orderBy: { id: "asc" } })).toEqual(unchanged);
  });
});

describe("Vĩnh Long from 01/07/2025", () => {
  it("has 124 communes directly below the province", async () => {
    const { counts, joined } = await loaded("86", after);
    expect([counts.commune, counts.district, joined]).toEqual([{ made: 124, found: 0 }, { made: 0, found: 0 }, null]);
    const communes = await unitsOn(after, "commune");
    expect(new Set(communes.map((unit) => unit.parent?.versions[0]?.name))).toEqual(new Set(["Tỉnh Vĩnh Long"]));
    const names = new Map(communes.map((unit) => [unit.code, fold(unit.name)]));
    for (const [code, name] of checked.newCommunes) expect(names.get(code)).toBe(fold(name));
  });

  it.each([["83", "86"], ["86", "83"]])("carries on the communes of Bến Tre as checked, whichever is loaded first (%s, then %s)", async (...codes) => {
    for (const code of codes) await loaded(code, code === "83" ? before : after);
    const namedOnly = ["28765 28777", "28768 28777", "28801 28810", "28825 28807", "28837 28810", "28849 28807", "28864 28810", "29074 29077", "29113 29122"]; // ended before 2025; their rows bear no code of their own
    const wanted = new Map(checked.districts.flatMap((district) => district.communes.filter(([, , to]) => to.length > 0).map(([code, , to]) => [code, to.map(([heir]) => heir).sort()] as const)));
    for (const [code, heir] of namedOnly.map((pair) => pair.split(" "))) wanted.set(code!, [heir!]);
    expect(await heirs()).toEqual(wanted);
    expect((await heirs()).get("28924")).not.toContain("29734");
    const province = await database.unit.findFirstOrThrow({ where: { level: "province", versions: { some: { code: "86" } } } });
    expect(await database.unit.count({ where: { path: { startsWith: province.path } } })).toBe(1 + 124 + 1 + 9 + 157);
    const code28810 = await Promise.all([before, after].map((on) => database.unitVersion.findFirst({ where: { code: "28810", ...standing(on) }, select: { name: true } })));
    expect(code28810.map((unit) => unit?.name)).toEqual(["Xã An Khánh", "Xã Phú Túc"]);
  });

  it("joins three provinces, and joining again changes nothing", async () => {
    for (const code of ["83", "84", "86"]) await loaded(code, before);
    const { joined } = await loaded("86", after);
    expect(joined?.without).toHaveLength(2);
    expect((await unitsOn(after, "province")).map((unit) => unit.name)).toEqual(["Tỉnh Vĩnh Long"]);
    expect((await unitsOn(before, "province")).map((unit) => unit.code)).toEqual(["83", "84", "86"]);
    const successions = await database.succession.findMany();
    const units = await database.unit.findMany({ orderBy: { id: "asc" } });
    await loaded("86", after);
    await loaded("84", before);
    expect([await database.succession.findMany(), await database.unit.findMany({ orderBy: { id: "asc" } })]).toEqual([successions, units]);
  });

  it("is refused while hamlet cells stand below the old units", async () => {
    await loaded("83", before);
    const commune = await database.unitVersion.findFirstOrThrow({ where: { code: "28846" } });
    const cell = await database.unit.create({ data: { level: "cell", parentId: commune.unitId } });
    await database.unitVersion.create({ data: { unitId: cell.id, name: "Ấp Phú Thạnh", kind: "hamlet", parentId: commune.unitId, validFrom: dateOf(before), validUntil: dateOf(after) } });
    expect(await load("86", after)).toMatchObject({ ok: false, refusal: { code: "has-cells" } });
    expect(await unitsOn(after, "commune")).toEqual([]);
  });
});

describe("any province", () => {
  it.each([["01", before, after], ["01", after, before]])("that went on over the turn is one unit (%s, %s then %s)", async (code, first, second) => {
    await loaded(code, first);
    await loaded(code, second);
    const provinces = await database.unit.findMany({ where: { level: "province" }, include: { versions: true } });
    expect(provinces.map((unit) => unit.versions.map((version) => [version.name, version.validUntil]))).toEqual([[["Thành phố Hà Nội", null]]]);
    expect((await unitsOn(before, "district")).length).toBe(30);
    expect([(await unitsOn(after, "district")).length, (await unitsOn(after, "commune")).length]).toEqual([0, 126]);
  });

  it("of either map can be read: 63 with their districts, 34 without", () => {
    const codes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, "0"));
    const old = codes.flatMap((code) => { const map = whichMap(code, before); return map.ok ? [map.value] : []; });
    const fresh = codes.flatMap((code) => { const map = whichMap(code, after); return map.ok ? [map.value] : []; });
    expect([old.length, fresh.length, fresh.flatMap((map) => map.communes).length, fresh.flatMap((map) => map.districts).length]).toEqual([63, 34, 3321, 0]);
    const names = [...old, ...fresh].flatMap((map) => [map.province, ...map.districts, ...map.communes]).map((unit) => unit.name);
    expect(names.filter((name) => name !== name.normalize("NFC").trim() || name === "")).toEqual([]);
  });

  it("unknown, or on a day no map is known for, is refused", () => {
    expect(whichMap("99", before)).toMatchObject({ ok: false, refusal: { code: "province-unknown" } });
    expect(whichMap("83", after)).toMatchObject({ ok: false, refusal: { code: "province-unknown" } });
    expect(whichMap("83", Day.parse("2020-02-01")).ok).toBe(true);
    expect(whichMap("83", Day.parse("2020-01-31"))).toMatchObject({ ok: false, refusal: { code: "day-unknown" } });
    expect(whichMap("01", Day.parse("2020-12-31")).ok).toBe(false);
  });
});

describe("the command", () => {
  it("says in one Vietnamese line why it refuses", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const args of [[], ["--province", "83"], ["--province", "83", "--on", "30/6/2021"], ["--all"], ["--province", "99", "--on", "2021-06-30"], ["--province", "83", "--on", "2019-01-01"]]) expect(await main(args)).toBe(1);
    const lines = said.mock.calls.map(([line]) => String(line));
    said.mockClear();
    expect(lines.every((line) => !line.includes("\n") && line.length > 20)).toBe(true);
    expect(lines.slice(-2)).toEqual(["Không có tỉnh, thành phố nào mang mã 99 trong danh mục trước 1/7/2025.", "Danh mục của Tỉnh Bến Tre chỉ có cho các ngày từ 1/2/2020 trở đi; ngày 1/1/2019 nằm ngoài."]);
  });

  it("says what it made", async () => {
    expect(report(await loaded("83", before), before)).toEqual(["Tỉnh Bến Tre, danh mục tại ngày 30/6/2021:", "  cấp tỉnh: thêm 1, đã có 0", "  cấp huyện: thêm 9, đã có 0", "  cấp xã: thêm 157, đã có 0"]);
  });
});

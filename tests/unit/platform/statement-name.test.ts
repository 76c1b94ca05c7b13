import { expect, test } from "vitest";
import { statementNames } from "@/lib/platform/statement-name";

test("a statement has a name from the second time on, and never another one", () => {
  const nameOf = statementNames();
  expect(nameOf({ sql: "SELECT 1" })).toBe("");
  const name = nameOf({ sql: "SELECT 1" });
  expect(name).not.toBe("");
  expect([nameOf({ sql: "SELECT 1" }), nameOf({ sql: "SELECT 2" }), nameOf({ sql: "SELECT 2" })]).toEqual([name, "", expect.not.stringMatching(`^(${name})?$`)]);
});

test("however many statements there are, few are named", () => {
  const nameOf = statementNames();
  const names = new Set(Array.from({ length: 5_000 }, (_, index) => `SELECT ${index}`).flatMap((sql) => [nameOf({ sql }), nameOf({ sql })]));
  expect(names.size).toBeLessThanOrEqual(301);
});

test("a statement too long to be worth keeping stays without a name", () => {
  const nameOf = statementNames();
  const sql = `SELECT ${"1,".repeat(10_000)}1`;
  expect([nameOf({ sql }), nameOf({ sql })]).toEqual(["", ""]);
});

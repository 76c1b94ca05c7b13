import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { planCounter } from "@/lib/domain/unit/reorganisation/counter";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";
import { planAct, type Plan } from "@/lib/domain/unit/reorganisation/plan";
import { fitsBelow, type Standing, type Structure } from "@/lib/domain/unit/reorganisation/structure";
import { draws, linesFrom, treeOf } from "@/tests/support/random-acts";

const unit = (id: string, level: Standing["level"], parentId: string | null, name = `Đơn vị ${id}`, code: string | null = null): [string, Standing] => [
  id,
  { id, level, parentId, name, code, kind: ({ country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" } as const)[level] },
];
const before: Structure = new Map([
  unit("1", "country", null), unit("2", "province", "1", "Tỉnh Bến Tre", "83"), unit("3", "district", "2", "Huyện Châu Thành"), unit("4", "commune", "3", "Xã Quới Sơn", "28801"),
  unit("5", "commune", "3", "Xã Giao Long", "28802"), unit("6", "cell", "4", "Ấp 1"), unit("7", "cell", "5", "Ấp 1"), unit("8", "cell", "5", "Ấp 2"), unit("9", "district", "2", "Huyện Ba Tri"),
]);
const plan = (lines: ActLine[], later: string[] = []) => planAct({ before, later: new Set(later), elsewhen: new Map([["99", { name: "Ấp cũ", why: "ended" }], ["98", { name: "Ấp sau", why: "not_yet" }]]) }, lines);
const done = (lines: ActLine[]): Plan => {
  const planned = plan(lines);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.plan;
};
const codes = (lines: ActLine[], later: string[] = []) => {
  const planned = plan(lines, later);
  return planned.ok ? [] : planned.problems.map(({ line, refusal }) => `${line ?? "-"} ${refusal.code}`);
};
const make = (key: string, name: string, parent: string, kind: "commune" | "hamlet" | "district" = "commune") => ({ key, name, kind, code: null, parent });

describe("what an act does", () => {
  it("merges two communes into a new one, whose cells come along", () => {
    const { closed, opened, handings, sameNames } = done([{ kind: "merge", units: ["4", "5"], into: "+n", make: make("n", "Xã Giao Long", "3") }]);
    expect(closed).toEqual(["4", "5"]);
    expect(opened.map(({ id, parentId }) => `${id} below ${parentId}`)).toEqual(["+n below 3", "6 below +n", "7 below +n", "8 below +n"]);
    expect(handings).toEqual([{ from: "4", to: "+n", whole: true }, { from: "5", to: "+n", whole: true }]);
    expect(sameNames.map(({ id }) => id)).toEqual(["6", "7"]);
  });

  it("ends a whole level: its communes answer to what stood above", () => {
    const { closed, opened, handings } = done([{ kind: "abolish_level", level: "district", under: "2" }]);
    expect(closed).toEqual(["3", "9"]);
    expect(opened.map(({ id, parentId }) => `${id} below ${parentId}`)).toEqual(["4 below 2", "5 below 2", "6 below 4", "7 below 5", "8 below 5"]);
    expect(handings).toEqual([]);
  });

  it("splits a commune in two, each child where its part says; or lets it go on without some", () => {
    const parts = [{ into: "+a", make: make("a", "Xã Giao Long A", "3"), children: ["7"] }, { into: "+b", make: make("b", "Xã Giao Long B", "3"), children: ["8"] }];
    expect(done([{ kind: "split", unit: "5", parts }]).opened.map(({ id, parentId }) => `${id} ${parentId}`)).toEqual(["+a 3", "+b 3", "7 +a", "8 +b"]);
    const reduced = done([{ kind: "split", unit: "5", parts: [{ into: "5", make: null, children: [] }, { into: "4", make: null, children: ["8"] }] }]);
    expect(reduced).toMatchObject({ closed: [], handings: [{ from: "5", to: "4", whole: false }] });
    expect(reduced.opened.map(({ id, parentId }) => `${id} ${parentId}`)).toEqual(["8 4"]);
  });

  it("reads all lines against the day before: a cell of a merged commune may be renamed, and a level may end in the same act", () => {
    const { after } = done([
      { kind: "merge", units: ["4"], into: "5", make: null },
      { kind: "rename", unit: "6", name: "Ấp 3" },
      { kind: "abolish_level", level: "district", under: "2" },
    ]);
    expect(after.get("6")).toMatchObject({ name: "Ấp 3", parentId: "5" });
    expect(after.get("5")?.parentId).toBe("2");
  });
});

test.each<[string, ActLine[], string[]]>([
  ["nothing", [], ["- act-empty"]],
  ["a cycle", [{ kind: "move", unit: "3", parent: "4" }], ["1 act-cycle"]],
  ["a unit below itself", [{ kind: "move", unit: "3", parent: "3" }], ["1 act-cycle"]],
  ["a unit merged into itself", [{ kind: "merge", units: ["4", "5"], into: "5", make: null }], ["1 act-into-itself"]],
  ["an unknown unit", [{ kind: "rename", unit: "77", name: "X" }], ["1 act-unit-unknown"]],
  ["a unit that had ended", [{ kind: "abolish", unit: "99" }], ["1 act-unit-ended"]],
  ["a day before the unit existed", [{ kind: "abolish", unit: "98" }], ["1 act-unit-not-yet"]],
  ["the same twice", [{ kind: "rename", unit: "4", name: "X" }, { kind: "rename", unit: "4", name: "Y" }], ["2 act-unit-twice"]],
  ["one ended and renamed", [{ kind: "abolish", unit: "6" }, { kind: "rename", unit: "6", name: "Y" }], ["2 act-unit-twice"]],
  ["one ended and divided", [{ kind: "merge", units: ["4"], into: "5", make: null }, { kind: "split", unit: "4", parts: [{ into: "4", make: null, children: ["6"] }, { into: "5", make: null, children: [] }] }], ["2 act-unit-twice"]],
  ["an heir that ends", [{ kind: "merge", units: ["6"], into: "7", make: null }, { kind: "merge", units: ["7"], into: "8", make: null }], ["1 act-heir-ends"]],
  ["heirs of another level", [{ kind: "merge", units: ["6"], into: "4", make: null }], ["1 act-heir-level"]],
  ["a cell below a district", [{ kind: "move", unit: "6", parent: "9" }], ["1 act-level-misfit"]],
  ["a kind of another level", [{ kind: "change_kind", unit: "6", to: "ward", name: "Phường 6" }], ["1 act-kind-misfit"]],
  ["a name already there", [{ kind: "rename", unit: "8", name: "ấp 1" }], ["1 act-name-taken"]],
  ["a code already borne", [{ kind: "change_code", unit: "4", code: "28802" }], ["1 act-code-taken"]],
  ["a unit that ends with children", [{ kind: "abolish", unit: "5" }], ["1 act-child-left", "1 act-child-left"]],
  ["no change", [{ kind: "rename", unit: "4", name: "Xã Quới Sơn" }], ["1 act-no-change"]],
  ["a share of one part alone", [{ kind: "split", unit: "6", parts: [{ into: "7", make: null, children: [], share: 6_000 }, { into: "8", make: null, children: [] }] }], ["1 act-share-missing"]],
  ["shares that are not the whole", [{ kind: "split", unit: "6", parts: [{ into: "7", make: null, children: [], share: 6_000 }, { into: "8", make: null, children: [], share: 4_001 }] }], ["1 act-share-sum"]],
  ["another's child in a split", [{ kind: "split", unit: "5", parts: [{ into: "5", make: null, children: [] }, { into: "4", make: null, children: ["6"] }] }], ["1 act-not-its-child"]],
])("%s is refused, by line", (_, lines, expected) => expect(codes(lines)).toEqual(expected));

test("names are one however their tones are put, and another with another mark; equal ones with codes of their own are told, not refused", () => {
  expect(codes([{ kind: "create", make: { key: "n", name: "Xã Quới Sớn", kind: "commune", code: null, parent: "3" } }])).toEqual([]);
  expect(codes([{ kind: "rename", unit: "9", name: "HUYỆN CHÂU THÀNH" }])).toEqual(["1 act-name-taken"]);
  expect(done([{ kind: "create", make: { key: "n", name: "Xã Giao Long", kind: "commune", code: "28899", parent: "3" } }]).sameNames.map(({ id }) => id)).toEqual(["+n"]);
});

test("nothing slips in before what is already known of a unit, or of one that only comes along", () => {
  expect(codes([{ kind: "rename", unit: "4", name: "X" }], ["4"])).toEqual(["1 act-changed-since"]);
  expect(codes([{ kind: "merge", units: ["4"], into: "5", make: null }], ["6"])).toEqual(["1 act-changed-since"]);
});

const isTree = (structure: Structure) =>
  [...structure.values()].every((one) => (one.parentId === null ? one.level === "country" : fitsBelow(one.level, structure.get(one.parentId)?.level ?? "cell")));

test("random acts keep the tree a tree, leave no end without an heir unless said, and a counter-act puts everything back", () => {
  let stood = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(4_000), { minLength: 4, maxLength: 24 }), draws, (picks, drawn) => {
      const tree = treeOf(picks);
      const lines = linesFrom(tree, drawn);
      const planned = planAct({ before: tree, later: new Set(), elsewhen: new Map() }, lines);
      if (!planned.ok) return;
      stood += 1;
      const { after, closed, opened, handings } = planned.plan;
      expect(isTree(after)).toBe(true);
      const said = lines.flatMap((line) => (line.kind === "abolish" ? [line.unit] : []));
      const level = lines.some(({ kind }) => kind === "abolish_level");
      for (const id of closed) expect(handings.some(({ from, to }) => from === id && after.has(to)) || said.includes(id) || (level && tree.get(id)?.level === "district")).toBe(true);

      const touched = new Set([...closed, ...opened.map(({ id }) => id)]);
      const steps = [...touched].map((id) => ({ before: tree.get(id) ?? null, after: after.get(id) ?? null }));
      const countered = planCounter(after, new Set(), steps, handings);
      if (!countered.ok) throw new Error(JSON.stringify(countered.problems));
      expect(new Map([...countered.plan.after].sort())).toEqual(new Map([...tree].sort()));
    }),
    { numRuns: 250 },
  );
  expect(stood).toBeGreaterThan(20);
}, 120_000);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { assignmentFields, judgeAssignment, readAssignment } from "@/lib/domain/import/assignments";
import { decisionFields, readPast } from "@/lib/domain/import/decisions";
import { figureFields, judgeFigures, readFigures } from "@/lib/domain/import/figures";
import { headIn } from "@/lib/domain/import/head";
import type { ImportKind } from "@/lib/domain/import/kind";
import { indexOf, type KnownUnit } from "@/lib/domain/import/match-unit";
import { namedIn, planRows, problemed, problemsOf, untouched, type Read, type RowReading } from "@/lib/domain/import/plan";
import { judgeRegistration, readRegistration, registrationFields } from "@/lib/domain/import/registrations";
import { judgeTargetRow, readTargetRow, targetFields } from "@/lib/domain/import/targets";
import { readUnit, unitFields } from "@/lib/domain/import/units";
import { type Cell, addressOf } from "@/lib/domain/sheet/cell";

const today = Day.parse("2021-06-30");
const commune = { id: "1", name: "Xã An Hiệp", kind: "commune" as const };
const cell: KnownUnit = { id: "a", name: "Ấp 1", kind: "hamlet", code: null, stands: true, parent: commune, above: null, earlier: [] };
const ground = { today, terms: [{ id: "2020-2025", firstYear: 2021, lastYear: 2025 }], resolutions: [], standing: new Map(), coming: new Set<string>() };
const accounts = new Map([["can-bo", { id: "9", name: "can-bo", isActive: true, isOwn: false }]]);
const error = { error: "#REF!" };

type Row = RowReading<string>;
type Kind = { fields: Readonly<Record<string, readonly string[]>>; good: Readonly<Record<string, Cell>>; bad: Readonly<Record<string, Cell>>; read: (row: Row) => Read<unknown>; judge?: (row: Row, unit: KnownUnit) => ReturnType<typeof untouched> };

/** Of each kind a row that can be read, and of each of its fields what cannot. */
const kinds: Readonly<Record<ImportKind, Kind>> = {
  registrations: {
    fields: registrationFields, good: { year: 2022, expected: "30/9/2022", note: "Ghi chú" }, bad: { year: "năm tới", expected: "sớm", note: "x".repeat(501) },
    read: readRegistration(null), judge: judgeRegistration({ ...ground, standing: new Map(), heldSince: new Map(), waitsUntil: new Map() }, null),
  },
  figures: {
    fields: figureFields, good: { members: 20, gradedGood: 5, cellGrade: "Hoàn thành tốt", hasOffice: "Có", newModels: 1 }, bad: { members: "hai mươi", gradedGood: -1, cellGrade: "Giỏi", hasOffice: "có lẽ", newModels: error },
    read: readFigures, judge: judgeFigures({ today, year: 2021, standing: new Map(), ended: new Set() }),
  },
  targets: {
    fields: targetFields, good: { value: "40%", year: 2021, base: "số đăng ký", resolution: null, clause: "Khoản 1", day: "15/1/2021", reason: "Đổi" }, bad: { value: "nhiều", year: "sang năm", base: "dân số", resolution: "99-NQ/TU", clause: "x".repeat(501), day: "hôm qua", reason: error },
    read: readTargetRow(ground, null), judge: judgeTargetRow(ground, null),
  },
  decisions: {
    fields: decisionFields, good: { number: 118, decided: "28/5/2021", effect: "Công nhận", signer: "A", capacity: "Bí thư", subject: "Về", reason: null, again: null, issuer: "BTV", named: "Chi bộ" },
    bad: { number: "một trăm", decided: "hôm qua", effect: "Khen", signer: "x".repeat(121), capacity: "x".repeat(161), subject: "x".repeat(301), reason: "x".repeat(501), again: "sau này", issuer: "x".repeat(201), named: error },
    read: readPast,
  },
  assignments: {
    fields: assignmentFields, good: { account: "can-bo", from: "1/7/2021", last: "31/12/2021" }, bad: { account: "ai-do", from: "hôm nọ", last: error },
    read: readAssignment({ accounts }), judge: judgeAssignment({ today, accounts, standing: new Map() }),
  },
  units: { fields: unitFields, good: { code: "28810", from: "30/9/2020" }, bad: { code: error, from: "năm ngoái" }, read: readUnit },
};

describe.each(Object.entries(kinds))("a row of %s", (_, { fields, good, bad, read, judge = (row) => { const own = read(row); return own.ok ? untouched("unchanged") : problemed("rejected", own.problem); } }) => {
  const names = Object.keys(good);
  const titles = ["cell", ...names];
  /** The row of a sheet with these columns, about a cell that is known or not. */
  const planned = (named: string, values: Readonly<Record<string, Cell>>, twice = false) => {
    const one = [named, ...names.map((name) => values[name] ?? null)];
    const rows = [{ at: 1, cells: titles.map((name) => fields[name]![0]!) }, { at: 2, cells: one }, ...(twice ? [{ at: 3, cells: one }] : [])];
    const head = headIn({ name: "x", rows }, fields, 1);
    return planRows<string, never>({ rows, head, fixes: {}, ...namedIn(indexOf([cell])), isSilent: () => false, read, judge: judge as never }).rows; // what it would do is not asked
  };
  const subsets = fc.subarray(names.filter((name) => name in bad), { minLength: 1 });

  test("names every box that cannot be read, each at its own address and once, beside a unit that is not found", () => {
    expect(problemsOf(planned("Ấp 1", good)[0]!).filter(({ field }) => field in bad && field !== "resolution")).toEqual([]);
    fc.assert(fc.property(subsets, fc.boolean(), (wrong, isKnown) => {
      const [row] = planned(isKnown ? "Ấp 1" : "Ấp 99", { ...good, ...Object.fromEntries(wrong.map((name) => [name, bad[name]!])) });
      const told = problemsOf(row!);
      // What a target's share is of is asked only where it is known that it is a share.
      const owed = wrong.filter((name) => name !== "base" || !wrong.includes("value"));
      expect([row!.state, told.map(({ field }) => field).filter((field) => field !== "base" || owed.includes("base")).sort()]).toEqual(["rejected", [...(isKnown ? [] : ["cell"]), ...owed].sort()]);
      for (const { field, at, says } of told) expect([at, says.startsWith(`${at}: `)]).toEqual([addressOf(2, titles.indexOf(field)), true]);
    }));
  });

  test("a second row about the same says so, and what cannot be read of it", () => {
    const wrong = names.find((name) => name in bad)!;
    const [, second] = planned("Ấp 1", { ...good, [wrong]: bad[wrong]! }, true);
    expect(problemsOf(second!).map(({ field }) => field)).toEqual(["cell", wrong]);
  });
});

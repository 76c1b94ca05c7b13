import fc from "fast-check";
import { expect, test } from "vitest";
import { Day } from "@/lib/domain/day";
import { neverFailing, rushes, sameFile, sameMarks, selfAbove, type ConcludedSitting, type Handed } from "@/lib/domain/substance/signals";

const sitting = (registrationId: string, wish: Partial<ConcludedSitting> = {}): ConcludedSitting => ({ registrationId, communeId: "x", teamId: "t", isPassed: true, sheets: [{ a: 10, b: 1 }, { a: 8, b: 1 }], self: {}, ...wish });
const handed = (registrationId: string, on: string, unitId = "u"): Handed => ({ registrationId, unitId, on: Day.parse(on) });

test("equal marks in every criterion count within a commune, whoever of the team gave which, from three on", () => {
  const swapped = sitting("3", { sheets: [{ a: 8, b: 1 }, { a: 10, b: 1 }] });
  expect(sameMarks([sitting("1"), sitting("2"), swapped])).toEqual([{ communeId: "x", registrationIds: ["1", "2", "3"] }]);
  for (const other of [sitting("3", { communeId: "y" }), sitting("3", { sheets: [{ a: 9, b: 1 }, { a: 8, b: 1 }] }), sitting("3", { sheets: [{ a: 18, b: 2 }] }), sitting("2")]) expect(sameMarks([sitting("1"), sitting("2"), other])).toEqual([]);
});

test("a file counts once a dossier, and from three dossiers on", () => {
  const use = (registrationId: string, file: string) => ({ registrationId, file, title: `Giấy ${file}` });
  expect(sameFile([use("1", "p"), use("1", "p"), use("2", "p"), use("1", "q"), use("2", "q"), use("3", "q"), use("4", "q")])).toEqual([{ title: "Giấy q", registrationIds: ["1", "2", "3", "4"] }]);
});

test("a rush is half or more of at least five in the last seven days of a half that is over", () => {
  const rush = [handed("1", "2021-06-24"), handed("2", "2021-06-30"), handed("3", "2021-06-29"), handed("4", "2021-06-23"), handed("5", "2021-01-01"), handed("6", "2021-07-01")];
  const june = Day.parse("2021-06-30");
  expect(rushes(rush, 2021, june)).toEqual([{ unitId: "u", first: "2021-06-24", last: "2021-06-30", handed: 5, registrationIds: ["1", "2", "3"] }]);
  expect(rushes(rush, 2021, Day.parse("2021-06-29"))).toEqual([]);
  expect(rushes([...rush, handed("7", "2021-03-01"), handed("8", "2021-03-01")], 2021, june)).toEqual([]);
  expect(rushes(rush.map((each, index) => ({ ...each, unitId: String(index % 2) })), 2021, june)).toEqual([]);
});

test("a cell is above its team from ten points on, over the scales both marked", () => {
  const self = { a: { kind: "points", points: 19 }, b: { kind: "finding", met: true }, c: { kind: "points", points: 50 } } as const;
  expect(selfAbove([sitting("1", { self })])).toEqual([{ registrationId: "1", self: 19, sum: 18, count: 2 }]);
  expect(selfAbove([sitting("1", { self: { a: { kind: "points", points: 18 } } }), sitting("2", { self, sheets: [] })])).toEqual([]);
});

test("a team is named from ten conclusions on, and never once it failed or sent back one", () => {
  const ten = Array.from({ length: 10 }, (_, index) => sitting(String(index)));
  expect(neverFailing(ten).map(({ teamId, registrationIds }) => [teamId, registrationIds.length])).toEqual([["t", 10]]);
  expect([neverFailing(ten.slice(1)), neverFailing([...ten, sitting("10", { isPassed: false })])]).toEqual([[], []]);
});

test("the order of what is read changes no signal", () => {
  const some = fc.array(fc.record({ registrationId: fc.constantFrom("1", "2", "3", "4"), communeId: fc.constantFrom("x", "y"), teamId: fc.constant("t"), isPassed: fc.boolean(), sheets: fc.array(fc.record({ a: fc.nat(2) }), { maxLength: 2 }), self: fc.constant({}) }), { maxLength: 12 });
  const whole = (found: readonly { registrationIds: readonly string[] }[]) => found.map(({ registrationIds }) => registrationIds.toSorted().join()).sort();
  fc.assert(fc.property(some, (sittings) => void expect(whole(sameMarks(sittings.toReversed()))).toEqual(whole(sameMarks(sittings)))));
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedMap, type Link } from "@/lib/domain/unit/common";

const ids = (prefix: string, most: number) => fc.uniqueArray(fc.nat(most).map((number) => `${prefix}${number}`), { maxLength: most });
const cases = fc.tuple(ids("u", 12), ids("u", 12), fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 12 })).map(([first, second, pairs]) => ({ first, second, links: pairs.map(([a, b]): Link => [`u${a}`, `u${b}`]) }));

test("every unit of either day is in exactly one place, linked units in the same one, and no place could be divided", () => {
  fc.assert(
    fc.property(cases, ({ first, second, links }) => {
      const map = sharedMap(first, second, links);
      expect(map.flatMap((place) => place.first).sort()).toEqual([...first].sort());
      expect(map.flatMap((place) => place.second).sort()).toEqual([...second].sort());
      const near = (id: string) => links.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
      for (const place of map) {
        const [start] = [...place.first, ...place.second];
        const reached = new Set([start!]); // walked from one of its units, link by link
        for (const id of reached) for (const next of near(id)) reached.add(next);
        const members = new Set([...place.first, ...place.second]);
        expect([...members].every((id) => reached.has(id))).toBe(true);
        for (const id of reached) if (first.includes(id) || second.includes(id)) expect(members.has(id)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("a divided commune makes one place of what it was and what it became", () => {
  expect(sharedMap(["a", "b", "c"], ["b", "d", "e"], [["a", "d"], ["a", "e"], ["c", "e"]])).toEqual([{ first: ["a", "c"], second: ["d", "e"] }, { first: ["b"], second: ["b"] }]);
});

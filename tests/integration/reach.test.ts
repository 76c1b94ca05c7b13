import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { questions } from "@/tests/support/reach-questions";
import { branches, people, personWith, plantReachWorld, reaches, type ReachWorld } from "@/tests/support/reach-world";
import { scopeOf } from "@/tests/support/as";

/** Questions about what belongs to no unit, and about oneself. */
const letOff = ["getReference", "listCriteria", "getCriteriaSet", "getMyAccount", "listBulkRuns"];

test("every exported query is asked here", () => {
  const files = readdirSync("lib/queries").filter((file) => file.endsWith(".ts"));
  const exported = files.flatMap((file) => [...readFileSync(`lib/queries/${file}`, "utf8").matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name]) => name!));
  expect(exported.filter((name) => !(name in questions) && !letOff.includes(name))).toEqual([]);
  expect(Object.keys(questions).filter((name) => !exported.includes(name))).toEqual([]);
});

async function everythingSeen(scope: Scope, world: ReachWorld) {
  const seen: Record<string, string[]> = {};
  for (const [name, question] of Object.entries(questions)) seen[name] = (await question.seen(scope, world)).sort();
  return seen;
}

test("nobody is shown anything of a unit that no grant of theirs, in force today, stands above; and all else is shown", async () => {
  await fc.assert(
    fc.asyncProperty(branches, people, async (shape, wishes) => {
      const planted = await plantReachWorld(shape);
      const asking = [];
      for (const [index, held] of wishes.entries()) asking.push(await personWith(planted.units, index === 0 ? [...held, { role: "guest", at: shape.length, life: "live" }] : held));
      const world = { ...planted, accounts: [...planted.accounts, ...asking.map(({ account }) => account)] };
      for (const { scope, account } of asking) {
        const expected = Object.entries(questions).map(([name, { needs, expected: of }]) => [name, of(world, { reached: reaches(world, account, needs), asker: account }).sort()]);
        expect(await everythingSeen(scope, world)).toEqual(Object.fromEntries(expected));
      }
    }),
    { numRuns: Number(process.env["REACH_RUNS"] ?? 4), endOnFailure: true },
  );
}, 600_000);

test("a scope without grants is shown nothing, and not the country", async () => {
  const world = await plantReachWorld([{ parent: 1, deeper: 0 }, { parent: 2, deeper: 0 }, { parent: 3, deeper: 0 }]);
  const seen = Object.values(await everythingSeen({ ...scopeOf("leader", "/4/"), grants: [] }, world)).flat();
  expect(seen.filter((word) => word !== "total 0")).toEqual([]);
});

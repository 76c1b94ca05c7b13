import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { issueDecision } from "@/lib/commands/issue-decision";
import { addDays, Day } from "@/lib/domain/day";
import { effects } from "@/lib/domain/decision/title";
import { hasWords } from "@/lib/domain/words";
import { database } from "@/lib/platform/database";
import { about, agreed, plantDistrict, plantNotice, titles, wish, type District } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";
import { sourcesIn } from "@/tests/support/sources";

const first = Day.parse("2021-06-01");
const acts = fc.array(
  fc.record({ effect: fc.constantFrom(...effects), cell: fc.nat(2), other: fc.nat(3), line: fc.nat(20), day: fc.nat(29) }),
  { minLength: 4, maxLength: 9 },
);

/** What an act of the property is about: a fresh dossier, a cell, or any earlier line. */
async function subjectOf(place: District, { effect, cell, line }: { effect: (typeof effects)[number]; cell: number; line: number }) {
  if (effect === "revoke") return place.cells[cell]!.id;
  if (effect !== "recognise") {
    const lines = await database.decisionLine.findMany({ orderBy: { id: "asc" } });
    return lines[line % Math.max(1, lines.length)]?.id ?? place.cells[cell]!.id;
  }
  const open = await database.registration.findFirst({ where: { unitId: place.cells[cell]!.id, status: "agreed" } });
  if (open) return open.id;
  await database.registration.deleteMany({ where: { unitId: place.cells[cell]!.id, status: "recognised", lines: { none: {} } } });
  const taken = await database.registration.count({ where: { unitId: place.cells[cell]!.id } });
  return taken > 0 ? place.cells[cell]!.id : (await agreed(place.cells[cell]!)).id;
}

test("whatever is decided in whatever order, the stored titles are the fold, and a refusal leaves no trace", async () => {
  let issued = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (wishes) => {
      await emptyTables();
      const place = await plantDistrict(3);
      for (const { other, day, ...act } of wishes) {
        if (act.effect === "revoke" && !(await database.recheck.findFirst({ where: { unitId: place.cells[act.cell]!.id, status: "failing" } }))) await plantNotice(place.cells[act.cell]!, { until: "2021-05-20" });
        const before = await titles();
        const line = about(await subjectOf(place, act), { reason: "Lý do", ...(place.cells[other] ? { unitId: place.cells[other]!.id } : {}) });
        const result = await issueDecision(place.committee, wish(place, { effect: act.effect, decidedOn: addDays(first, day), registerFrom: act.effect === "revoke" ? "2023-01-01" : null, lines: [line] }));
        const { stored, folded } = await titles();
        expect(stored).toEqual(folded);
        if (result.ok) issued++;
        else expect([stored, hasWords(result.refusal.code)]).toEqual([before.stored, true]);
      }
    }),
    { numRuns: 10 },
  );
  expect(issued).toBeGreaterThan(0); // the random acts are not refused one and all
}, 240_000);

test("titles are written in one place only", () => {
  const writes = /titleHolding\s*\.\s*(create|createMany|update|updateMany|upsert|delete|deleteMany)\b|(INSERT INTO|UPDATE|DELETE FROM) "TitleHolding"/;
  expect(sourcesIn("app", "components", "lib").filter((file) => !file.startsWith("lib/platform/prisma") && writes.test(readFileSync(file, "utf8")))).toEqual(["lib/access/fold-titles.ts"]);
});

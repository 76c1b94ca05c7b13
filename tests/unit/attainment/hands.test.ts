import { expect, test } from "vitest";
import { mayRole } from "@/lib/access/rights";
import { roles } from "@/lib/domain/action";
import { figureNames } from "@/lib/domain/attainment/definitions";
import { hands, handsOf, handsOfAll, type Hand } from "@/lib/domain/attainment/hands";
import { mean } from "@/lib/domain/attainment/means";
import { Day } from "@/lib/domain/day";

test("who may have changed a figure is who has the right to the act behind it, and nobody else", () => {
  for (const [act, { roles: told }] of Object.entries(hands)) expect([...told].sort(), act).toEqual(roles.filter((role) => mayRole(role, act as Hand)).sort()); // its keys are acts
});

test("every figure says what its column counts and who may have changed it", () => {
  const on = Day.parse("2021-06-30");
  for (const figure of figureNames) {
    expect(mean(figure, { period: { kind: "year", year: 2021, term: "2020-2025" }, on, structureDay: on, base: "target", rounding: "truncate" })).toMatch(/^\p{Lu}.{20,}[^.]\.$/u);
    expect(handsOf(figure)).toContain("(");
  }
  expect(handsOfAll(["recognised", "held", "target"])).toBe("cán bộ tổ chức, ban thường vụ (ghi quyết định công nhận, thu hồi, đính chính); cán bộ tổ chức (giao, điều chỉnh, bãi bỏ chỉ tiêu); trong phạm vi được giao.");
});

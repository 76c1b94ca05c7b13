import { expect, test } from "vitest";
import { forecastByReadiness } from "@/lib/domain/forecast/by-readiness";

test("chances are added up level by level; without those at risk only the others are left; an unknown dossier is not called ready", () => {
  const dossiers = [{ id: "1", chance: 1 }, { id: "2", chance: 1 }, { id: "3", chance: 0.5 }, { id: "4", chance: 0.25 }];
  const found = forecastByReadiness(dossiers, new Map([["1", "ready"], ["2", "at_risk"], ["3", "at_risk"]]), 10);
  expect(found.levels).toEqual([{ level: "ready", waiting: 1, likely: 1 }, { level: "on_the_way", waiting: 1, likely: 0.25 }, { level: "at_risk", waiting: 2, likely: 1.5 }]);
  expect(found.withoutRisk).toEqual({ low: 11, likely: 11, high: 12 });
  expect(found.all).toEqual({ low: 12, likely: 13, high: 14 }); // 12 in 37,5 of 100, 13 in 50, 14 in 12,5
});

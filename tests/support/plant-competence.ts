import { dateOf, Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/unit/level";
import { database } from "@/lib/platform/database";
import { longAgo, type PlantedUnit } from "./plant-unit";

type CompetenceWish = { unit: PlantedUnit; level?: Level; stage?: "review" | "appraise" | "agree" | "decide"; title?: string; on?: string; until?: string };

/** Says which level's body acts below a unit: by default the district's, deciding on every title. */
export const plantCompetence = ({ unit, level = "district", stage = "decide", title, on, until }: CompetenceWish) =>
  database.competence.create({
    data: { unitId: unit.id, titleId: title ?? null, stage, level, body: "Ban Thường vụ", validFrom: dateOf(Day.parse(on ?? longAgo)), validUntil: until ? dateOf(Day.parse(until)) : null },
  });

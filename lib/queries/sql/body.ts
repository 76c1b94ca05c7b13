import { sql, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import type { Stage } from "@/lib/domain/unit/competence";
import { idsIn, validOn } from "./place";

/** Where the unit stands whose body acts at a stage for a row of facts, by the competences in force, as access/body.ts finds it; NULL when none does. */
export const bodyPath = (fact: Sql, stage: Stage, today: Day): Sql => sql`
  (SELECT body.path FROM "Unit" body WHERE body.id = ANY(${idsIn(sql`${fact}.path`)}) AND body.level = (
    SELECT competence.level FROM "Competence" competence
     WHERE competence."unitId" = ANY(${idsIn(sql`${fact}.path`)}) AND competence.stage = ${stage}::"Stage" AND (competence."titleId" IS NULL OR competence."titleId" = ${fact}."titleId") AND ${validOn(sql`competence`, today)}
     ORDER BY array_position(${idsIn(sql`${fact}.path`)}, competence."unitId") DESC, competence."titleId" NULLS LAST LIMIT 1))`;

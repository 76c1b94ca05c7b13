import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { levels, unitKinds } from "@/lib/domain/unit/level";
import type { UnitPath } from "@/lib/domain/unit/path";
import { idsIn } from "./place";

const Named = z.object({ id: z.string(), name: z.string(), level: z.enum(levels), kind: z.enum(unitKinds) });
const Places = z.object({ sample: z.string().nullable(), units: z.array(Named.extend({ path: z.string(), parentName: z.string().nullable() })) });

/** One row: the units standing at the given access paths, in reach or where one is a guest, as they are called on a day, and what the sample's banner says. */
export const placesRow = (reach: Pick<Reach, "sql">, paths: readonly UnitPath[], asGuest: readonly UnitPath[], day: Day): Sql => sql`
  SELECT (SELECT value->>'sentence' FROM "Setting" WHERE key = 'sample') AS sample,
         (SELECT coalesce(json_agg(place), '[]') FROM (
           SELECT unit.id, unit.level, unit.path, version.name, version.kind, above.name AS "parentName"
             FROM "Unit" unit
             JOIN "UnitVersion" version ON version."unitId" = unit.id AND version."validFrom" <= ${day}::date AND (version."validUntil" IS NULL OR version."validUntil" > ${day}::date)
             LEFT JOIN "UnitVersion" above ON above."unitId" = unit."parentId" AND above."validFrom" <= ${day}::date AND (above."validUntil" IS NULL OR above."validUntil" > ${day}::date)
            WHERE unit.path = ANY(${paths}::text[]) AND ${asGuest.length === 0 ? reach.sql : sql`(${reach.sql} OR unit.path = ANY(${asGuest}::text[]))`}) place) AS units`;

export const parsePlaces = (rows: unknown) => z.tuple([Places]).parse(rows)[0];

/** One row for each unit above another on a day, highest first, both in reach. The country is left out. */
export const ancestorRows = (reach: Pick<Reach, "sql">, unitId: string, day: Day): Sql => sql`
  WITH own AS (
    SELECT version.path
      FROM "Unit" unit
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND version."validFrom" <= ${day}::date AND (version."validUntil" IS NULL OR version."validUntil" > ${day}::date)
     WHERE unit.id = ${unitId} AND ${reach.sql}
  )
  SELECT unit.id, unit.level, version.name, version.kind
    FROM own
    JOIN "UnitVersion" version ON version."unitId" = ANY(${idsIn(sql`own.path`)}) AND version.path <> own.path
     AND version."validFrom" <= ${day}::date AND (version."validUntil" IS NULL OR version."validUntil" > ${day}::date)
    JOIN "Unit" unit ON unit.id = version."unitId" AND unit.level <> 'country'
   WHERE ${reach.sql}
   ORDER BY length(version.path)`;

export const parseAncestors = (rows: unknown) => z.array(Named).parse(rows);

import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { validOn } from "./place";

/**
 * A step after `page`: what the units of a page are today. Itself while it stands; else whom it was handed over to when it last ended,
 * and so on. At most a page of units that ended is followed.
 */
export const becoming = (today: Day): Sql => sql`
  became AS MATERIALIZED (
    WITH RECURSIVE heir AS (
      SELECT page.id AS origin, page.id, TRUE AS whole FROM page
      UNION
      SELECT heir.origin, handing."toId", heir.whole AND handing.whole
        FROM heir
        JOIN LATERAL (SELECT max(ended."validUntil") AS "on" FROM "UnitVersion" ended WHERE ended."unitId" = heir.id AND ended."validUntil" <= ${today}::date) last ON TRUE
        JOIN "Succession" handing ON handing."fromId" = heir.id AND handing."on" = last."on"
       WHERE NOT EXISTS (SELECT FROM "UnitVersion" standing WHERE standing."unitId" = heir.id AND ${validOn(sql`standing`, today)})
    )
    SELECT heir.origin, heir.id, bool_and(heir.whole) AS whole, version.name, version.kind, above.name AS "aboveName", above.kind AS "aboveKind"
      FROM heir
      JOIN "UnitVersion" version ON version."unitId" = heir.id AND ${validOn(sql`version`, today)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND ${validOn(sql`above`, today)}
     GROUP BY heir.origin, heir.id, version.name, version.kind, above.name, above.kind
  )`;

/** A step after `became`: what to tell of each unit of the page that is today something else than the version shown of it. */
export const becameStep = (reach: Pick<Reach, "sql">): Sql => sql`
  fate AS MATERIALIZED (
    SELECT became.origin, json_agg(json_build_object(
             'id', (SELECT unit.id FROM "Unit" unit WHERE unit.id = became.id AND ${reach.sql}), 'name', became.name, 'kind', became.kind, 'whole', became.whole,
             'above', CASE WHEN became."aboveName" IS NULL THEN NULL ELSE json_build_object('name', became."aboveName", 'kind', became."aboveKind") END) ORDER BY became.name) AS became
      FROM became JOIN page ON page.id = became.origin JOIN "UnitVersion" version ON version.id = page."versionId"
     WHERE became.id <> page.id OR became.name <> version.name OR became.kind <> version.kind
     GROUP BY became.origin
  )`;
/** Of a row of the page: nothing where it is today what is shown. */
export const becameJoin: Sql = sql`LEFT JOIN fate ON fate.origin = page.id`;
export const becameColumn: Sql = sql`coalesce(fate.became, '[]')`;

import { z } from "zod";
import { Former, formerly } from "@/lib/access/formerly";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import type { CrosswalkFilter, CrosswalkRow } from "@/lib/domain/unit/crosswalk";
import { kindsOf, unitKinds } from "@/lib/domain/unit/level";
import { wholeShare } from "@/lib/domain/unit/reorganisation/share";
import { becoming } from "./became";
import { anyOf, validOn } from "./place";

const Unit = z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds), code: z.string().nullable(), parentName: z.string().nullable(), formerly: Former });
const Row = z.object({ old: Unit.nullable(), heir: Unit.nullable(), whole: z.boolean(), share: z.int().nullable() });
const Table = z.object({ rows: z.array(Row), total: z.int().nonnegative() });

const told = (alias: Sql, above: Sql, day: Day): Sql => sql`json_build_object('formerly', CASE WHEN ${alias}.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)} THEN ${formerly(alias, day)} END, 'id', ${alias}."unitId", 'name', ${alias}.name, 'kind', ${alias}.kind, 'code', ${alias}.code, 'parentName', ${above}.name)`;

/**
 * Units in reach that are not on the later day what they were on the earlier, `size` of them with all they became, then those that began
 * in between and carry on nothing; and how many there are.
 */
export const crosswalkPage = (reach: Pick<Reach, "sql">, filter: CrosswalkFilter, size: number): Sql => sql`
  WITH ${changed(reach, filter)}, page AS MATERIALIZED (SELECT * FROM changed ORDER BY kind, key, id COLLATE "C" LIMIT ${size}), ${shown(filter)}
  SELECT (SELECT coalesce(json_agg(shown), '[]') FROM shown) AS rows, (SELECT count(*)::int FROM changed) AS total`;

/** All of them, a row each in the same order. */
export const crosswalkRows = (reach: Pick<Reach, "sql">, filter: CrosswalkFilter): Sql => sql`
  WITH ${changed(reach, filter)}, page AS MATERIALIZED (SELECT * FROM changed), ${shown(filter)}
  SELECT to_json(shown) AS row FROM shown`;

function changed(reach: Pick<Reach, "sql">, { from, to, level, unit }: CrosswalkFilter): Sql {
  const standing = (day: typeof from) => sql`
    "UnitVersion" version JOIN "Unit" unit ON unit.id = version."unitId" AND ${reach.sql}
     WHERE ${validOn(sql`version`, day)} AND version.kind = ${anyOf(kindsOf[level], sql`"UnitKind"`)}
       ${unit === null ? sql`` : sql`AND (strpos(version.path, ${`/${unit}/`}) > 0 OR strpos(unit.path, ${`/${unit}/`}) > 0)`}`;
  return sql`parted AS MATERIALIZED (
    SELECT handing."fromId" AS origin, handing."toId" AS id, handing.share
      FROM "Succession" handing LEFT JOIN "Act" act ON act.id = handing."actId" LEFT JOIN "Act" undone ON undone.id = act."countersId"
     WHERE NOT handing.whole AND handing."on" > ${from}::date AND handing."on" <= ${to}::date
       AND act.state IS DISTINCT FROM 'countered' AND (undone.id IS NULL OR undone."effectiveOn" <= ${from}::date)
  ), changed AS MATERIALIZED (
    SELECT version."unitId" AS id, version.id AS "versionId", 0 AS kind, version."nameKey" AS key FROM ${standing(from)}
       AND NOT EXISTS (SELECT FROM "UnitVersion" same WHERE same."unitId" = version."unitId" AND ${validOn(sql`same`, to)} AND same.name = version.name AND same.kind = version.kind
                          AND same.code IS NOT DISTINCT FROM version.code AND same."parentId" IS NOT DISTINCT FROM version."parentId"
                          AND NOT EXISTS (SELECT FROM parted WHERE parted.origin = version."unitId"))
    UNION ALL
    SELECT version."unitId", version.id, 1, version."nameKey" FROM ${standing(to)}
       AND NOT EXISTS (SELECT FROM "UnitVersion" before WHERE before."unitId" = version."unitId" AND ${validOn(sql`before`, from)})
       AND NOT EXISTS (SELECT FROM "Succession" given WHERE given."toId" = version."unitId" AND given."on" > ${from}::date AND given."on" <= ${to}::date)
  )`;
}

/** What became of the units of a page, in its order. */
const shown = ({ from, to }: CrosswalkFilter): Sql => sql`${becoming(to)}, fate AS (
    SELECT became.origin, became.id, became.whole AND NOT EXISTS (SELECT FROM parted WHERE parted.origin = became.origin) AS whole FROM became
     UNION SELECT became.origin, parted.id, FALSE FROM became JOIN parted ON parted.origin = became.origin AND became.id = became.origin
      JOIN "UnitVersion" part ON part."unitId" = parted.id AND ${validOn(sql`part`, to)}
  ), part AS (
    SELECT fate.origin, fate.id, CASE WHEN fate.id = fate.origin THEN ${wholeShare}::int - (SELECT sum(parted.share) FROM parted WHERE parted.origin = fate.origin)
                                      ELSE (SELECT max(parted.share) FROM parted WHERE parted.origin = fate.origin AND parted.id = fate.id) END AS share
      FROM fate WHERE EXISTS (SELECT FROM parted WHERE parted.origin = fate.origin AND parted.share IS NOT NULL)
  ), shown AS (
    SELECT CASE WHEN page.kind = 0 THEN ${told(sql`own`, sql`above`, from)} END AS old,
           CASE WHEN heir."unitId" IS NOT NULL THEN ${told(sql`heir`, sql`holding`, to)} END AS heir, coalesce(fate.whole, TRUE) AS whole,
           CASE WHEN (SELECT count(*) = count(part.share) AND sum(part.share) = ${wholeShare}::int FROM part WHERE part.origin = page.id) THEN (SELECT part.share FROM part WHERE part.origin = page.id AND part.id = fate.id) END AS share
      FROM page JOIN "UnitVersion" own ON own.id = page."versionId"
      LEFT JOIN "UnitVersion" above ON above."unitId" = own."parentId" AND ${validOn(sql`above`, from)}
      LEFT JOIN fate ON fate.origin = page.id
      LEFT JOIN "UnitVersion" heir ON heir."unitId" = fate.id AND ${validOn(sql`heir`, to)}
      LEFT JOIN "UnitVersion" holding ON holding."unitId" = heir."parentId" AND ${validOn(sql`holding`, to)}
     ORDER BY page.kind, page.key, page.id COLLATE "C", heir."nameKey", heir."unitId" COLLATE "C"
  )`;

export const parseCrosswalk = (found: unknown): { rows: CrosswalkRow[]; total: number } => z.tuple([Table]).parse(found)[0];
export const parseRows = (found: unknown): CrosswalkRow[] => z.array(Row).parse(found);

import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import type { Day } from "@/lib/domain/day";
import { kindsOf, levels, unitKinds } from "@/lib/domain/unit/level";
import { anyOf, validOn } from "./place";

const Row = z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds), level: z.enum(levels), parentName: z.string().nullable(), owner: z.string(), inside: z.boolean(), reached: z.boolean() });
const Owner = z.object({ id: z.string(), rows: z.int().positive() });
const Ground = z.object({
  place: z.object({ id: z.string(), name: z.string(), kind: z.enum(unitKinds), level: z.enum(levels), parentName: z.string().nullable() }).nullable(),
  first: z.array(Row),
  second: z.array(Row),
  firstOwners: z.array(Owner),
  secondOwners: z.array(Owner),
  links: z.array(z.tuple([z.string(), z.string()])),
});
export type CommonGround = z.infer<typeof Ground>;

/**
 * All that a map of two days is made from, in one row: the place in reach, the units of each day that may make part of it, and what links
 * them. Units are those directly below the place, or communes where one of the days has no districts; `owner` is the unit of the place's
 * level above each, with how many it has on the day. What an act did and a counter-act undid between the days links nothing.
 */
export const commonGround = (reach: Pick<Reach, "sql">, { unit, on, other }: { unit: string; on: Day; other: Day }): Sql => sql`
  WITH place AS MATERIALIZED (
    SELECT unit.id, unit.level, version.name, version.kind, above.name AS "parentName", CASE unit.level
             WHEN 'country' THEN 'province' WHEN 'province' THEN CASE WHEN ${districtsOn(on)} AND ${districtsOn(other)} THEN 'district' ELSE 'commune' END
             WHEN 'district' THEN 'commune' ELSE 'cell' END AS below
      FROM "Unit" unit
      JOIN LATERAL (SELECT * FROM "UnitVersion" v WHERE v."unitId" = unit.id AND (${validOn(sql`v`, on)} OR ${validOn(sql`v`, other)}) ORDER BY ${validOn(sql`v`, on)} DESC LIMIT 1) version ON TRUE
      LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND above."validFrom" <= version."validFrom" AND (above."validUntil" IS NULL OR above."validUntil" > version."validFrom")
     WHERE unit.id = ${unit} AND ${reach.sql}
  ), ${rowsOn(firstDay, on)}, ${rowsOn(secondDay, other)}, handing AS MATERIALIZED (
    SELECT handed."fromId" AS a, handed."toId" AS b
      FROM "Succession" handed LEFT JOIN "Act" act ON act.id = handed."actId" LEFT JOIN "Act" undone ON undone.id = act."countersId"
     WHERE handed."on" > least(${on}::date, ${other}::date) AND handed."on" <= greatest(${on}::date, ${other}::date)
       AND act.state IS DISTINCT FROM 'countered' AND (undone.id IS NULL OR undone."effectiveOn" <= least(${on}::date, ${other}::date))
  ), touched AS (
    SELECT a AS id FROM handing UNION SELECT b FROM handing
  ), link AS MATERIALIZED (
    SELECT a, b FROM handing
     UNION SELECT one.lies, two.lies FROM first_cell one JOIN second_cell two USING (id) WHERE one.lies <> two.lies
     UNION SELECT id, lies FROM first_cell JOIN touched USING (id) WHERE id <> lies
     UNION SELECT id, lies FROM second_cell JOIN touched USING (id) WHERE id <> lies
  ), wanted AS MATERIALIZED (
    SELECT id FROM first_row WHERE inside UNION SELECT id FROM second_row WHERE inside UNION SELECT a FROM link UNION SELECT b FROM link
  )
  SELECT (SELECT to_json(p) FROM (SELECT id, name, kind, level, "parentName" FROM place) p) AS place,
         ${told(reach, firstDay, on)} AS first, ${told(reach, secondDay, other)} AS second,
         ${owners(firstDay)} AS "firstOwners", ${owners(secondDay)} AS "secondOwners",
         (SELECT coalesce(json_agg(json_build_array(a, b)), '[]') FROM link) AS links`;

/** Whether districts stand below the unit on a day. */
const districtsOn = (day: Day): Sql => sql`EXISTS (SELECT FROM "UnitVersion" v WHERE v."parentId" = unit.id AND ${validOn(sql`v`, day)} AND v.kind = ${anyOf(kindsOf.district, sql`"UnitKind"`)})`;

/** The unit of a level above a cell, or above a unit one level below it: provinces come third in a path split at its slashes, what is below them fourth, cells and their communes last. */
const ofLevel = (path: Sql, level: Sql): Sql => sql`CASE ${level}::text
  WHEN 'country' THEN split_part(${path}, '/', 2) WHEN 'province' THEN split_part(${path}, '/', 3) WHEN 'district' THEN split_part(${path}, '/', 4)
  WHEN 'commune' THEN split_part(${path}, '/', -3) ELSE split_part(${path}, '/', -2) END`;

type Names = { rows: Sql; cells: Sql };
const firstDay: Names = { rows: sql`first_row`, cells: sql`first_cell` };
const secondDay: Names = { rows: sql`second_row`, cells: sql`second_cell` };

/** The units of a day that may make part of the map, and its cells, each with the one it lies in. */
const rowsOn = ({ rows, cells }: Names, day: Day): Sql => sql`${rows} AS MATERIALIZED (
    SELECT unit.id, version.id AS "versionId", strpos(version.path, '/' || place.id || '/') > 0 AS inside, ${ofLevel(sql`version.path`, sql`place.level`)} AS owner
      FROM place JOIN "Unit" unit ON unit.level::text = place.below OR (place.below = 'district' AND unit.level = 'commune')
      JOIN "UnitVersion" version ON version."unitId" = unit.id AND ${validOn(sql`version`, day)}
     WHERE place.below <> 'district' OR length(version.path) - length(replace(version.path, '/', '')) = 4
  ), ${cells} AS MATERIALIZED (
    SELECT version."unitId" AS id, ${ofLevel(sql`version.path`, sql`place.below`)} AS lies
      FROM place, "UnitVersion" version WHERE ${validOn(sql`version`, day)} AND version.kind = ${anyOf(kindsOf.cell, sql`"UnitKind"`)}
  )`;

const told = (reach: Pick<Reach, "sql">, { rows }: Names, day: Day): Sql => sql`(
  SELECT coalesce(json_agg(json_build_object('id', unit.id, 'name', version.name, 'kind', version.kind, 'level', unit.level, 'parentName', above.name, 'owner', listed.owner, 'inside', listed.inside, 'reached', ${reach.sql}) ORDER BY version."nameKey", unit.id COLLATE "C"), '[]')
    FROM ${rows} listed JOIN wanted USING (id) JOIN "Unit" unit ON unit.id = listed.id JOIN "UnitVersion" version ON version.id = listed."versionId"
    LEFT JOIN "UnitVersion" above ON above."unitId" = version."parentId" AND ${validOn(sql`above`, day)})`;

const owners = ({ rows }: Names): Sql => sql`(SELECT coalesce(json_agg(owning), '[]') FROM (SELECT owner AS id, count(*) AS rows FROM ${rows} GROUP BY owner) owning)`;

export const parseGround = (found: unknown): CommonGround => z.tuple([Ground]).parse(found)[0];

import { z } from "zod";
import { dateOf, Day } from "@/lib/domain/day";
import type { KnownUnit, UnitSpan } from "@/lib/domain/import/match-unit";
import type { RegistrationGround, StandingRegistration } from "@/lib/domain/import/registrations";
import { stateOf } from "@/lib/domain/registration/event";
import { endedStatuses } from "@/lib/domain/registration/status";
import { unitKinds, type Level } from "@/lib/domain/unit/level";
import type { Room } from "./door";
import { Former, formerly } from "./formerly";
import { sql, type Reach, type Sql } from "./reach";

type Look = Pick<Room, "db" | "today">;

const kind = z.enum(unitKinds);
const Above = z.object({ id: z.string(), name: z.string(), kind }).nullable();
const Was = z.array(z.object({ parent: z.string(), above: z.string().nullable() }));
const Known = z.array(z.object({ id: z.string(), name: z.string(), kind, code: z.string().nullable(), stands: z.boolean(), earlier: z.array(z.string()), parent: Above, above: Above, formerly: Former, was: Was }));

const versionOn = (unit: string, day: Date) => sql`(SELECT v.* FROM "UnitVersion" v WHERE v."unitId" = ${rawAlias(unit)} AND v."validFrom" <= ${day}::date ORDER BY v."validFrom" DESC LIMIT 1)`;
const rawAlias = (unit: string) => (unit === "unit" ? sql`unit.id` : unit === "own" ? sql`own."parentId"` : sql`parent."parentId"`);
const called = (alias: "parent" | "above") => (alias === "parent" ? sql`CASE WHEN parent."unitId" IS NOT NULL THEN jsonb_build_object('id', parent."unitId", 'name', parent.name, 'kind', parent.kind) END` : sql`CASE WHEN above."unitId" IS NOT NULL THEN jsonb_build_object('id', above."unitId", 'name', above.name, 'kind', above.kind) END`);

const overlap = (a: Sql, b: Sql) => sql`${a}."validFrom" < coalesce(${b}."validUntil", 'infinity') AND ${b}."validFrom" < coalesce(${a}."validUntil", 'infinity')`;

/** Where a unit lay before, each once: not where it lies today. */
const layBefore = sql`coalesce((
  SELECT jsonb_agg(DISTINCT jsonb_build_object('parent', over.name, 'above', top.name))
    FROM "UnitVersion" lay
    JOIN "UnitVersion" over ON over."unitId" = lay."parentId" AND ${overlap(sql`over`, sql`lay`)}
    LEFT JOIN "UnitVersion" top ON top."unitId" = over."parentId" AND ${overlap(sql`top`, sql`over`)} AND ${overlap(sql`top`, sql`lay`)}
   WHERE lay."unitId" = unit.id AND (over.name, top.name) IS DISTINCT FROM (parent.name, above.name)), '[]')`;

/** Every unit of these levels in reach as it is called today, with the names it had before, the units above it and what it lay in before. */
export async function knownUnits(reach: Reach, { db, today }: Look, levels: readonly Level[]): Promise<KnownUnit[]> {
  const day = dateOf(today);
  return Known.parse(await db.$queryRaw`
    SELECT unit.id, own.name, own.kind, own.code, (own."validUntil" IS NULL OR own."validUntil" > ${day}::date) AS stands,
           ARRAY(SELECT DISTINCT earlier.name FROM "UnitVersion" earlier WHERE earlier."unitId" = unit.id AND earlier.name <> own.name) AS earlier,
           ${called("parent")} AS parent, ${called("above")} AS above, CASE WHEN unit.level = 'cell' THEN ${formerly(sql`own`, today)} END AS formerly, ${layBefore} AS was
      FROM "Unit" unit
      JOIN LATERAL ${versionOn("unit", day)} own ON TRUE
      LEFT JOIN LATERAL ${versionOn("own", day)} parent ON TRUE
      LEFT JOIN LATERAL ${versionOn("parent", day)} above ON TRUE
     WHERE unit.level::text = ANY(${[...levels]}) AND ${reach.sql}
     ORDER BY unit.path`);
}

const Spans = z.array(z.object({ id: z.string(), name: z.string(), kind, code: z.string().nullable(), from: Day, until: Day.nullable(), parent: Above, above: Above }));

/** Every cell in reach as it was called and where it lay, span after span in the order of their days. */
export async function cellSpans(reach: Reach, { db }: Pick<Room, "db">): Promise<UnitSpan[]> {
  return Spans.parse(await db.$queryRaw`
    SELECT unit.id, own.name, own.kind, own.code, greatest(own."validFrom", parent."validFrom", above."validFrom")::text AS from, least(own."validUntil", parent."validUntil", above."validUntil")::text AS until,
           ${called("parent")} AS parent, ${called("above")} AS above
      FROM "Unit" unit
      JOIN "UnitVersion" own ON own."unitId" = unit.id
      LEFT JOIN "UnitVersion" parent ON parent."unitId" = own."parentId" AND ${overlap(sql`parent`, sql`own`)}
      LEFT JOIN "UnitVersion" above ON above."unitId" = parent."parentId" AND ${overlap(sql`above`, sql`parent`)} AND ${overlap(sql`above`, sql`own`)}
     WHERE unit.level = 'cell' AND ${reach.sql}
     ORDER BY unit.path, 5`);
}

const Holding = z.array(z.object({ unitId: z.string(), since: Day.nullable(), waits: Day.nullable() }));

/** What is known of the cells in reach on the road to a title: registrations that stand, titles held, and how long to wait after a revocation. */
export async function registrationGround(reach: Reach, { db, today }: Look, titleId: string): Promise<RegistrationGround> {
  const day = dateOf(today);
  const terms = await db.term.findMany({ where: { former: false }, orderBy: { firstYear: "asc" } });
  const rows = await db.registration.findMany({ where: { titleId, status: { notIn: [...endedStatuses] }, unit: reach.units }, orderBy: { year: "asc" } });
  const holdings = Holding.parse(await db.$queryRaw`
    SELECT unit.id AS "unitId",
           CASE WHEN holding."heldFrom" <= ${day}::date AND (holding."heldUntil" IS NULL OR holding."heldUntil" > ${day}::date) THEN holding."heldFrom"::text END AS since,
           CASE WHEN holding."closeEffect" = 'revoke' AND line."registerFrom" > ${day}::date THEN line."registerFrom"::text END AS waits
      FROM "TitleHolding" holding JOIN "Unit" unit ON unit.id = holding."unitId"
      LEFT JOIN "DecisionLine" line ON line.id = holding."closedById"
     WHERE holding."titleId" = ${titleId} AND ${reach.sql}`);
  const standing = new Map<string, StandingRegistration[]>();
  for (const { id, unitId, termId, version, ...row } of rows) standing.set(unitId, [...(standing.get(unitId) ?? []), { id, unitId, termId, version, state: stateOf(row) }]);
  return {
    today, terms, standing,
    heldSince: new Map(holdings.flatMap(({ unitId, since }) => (since ? [[unitId, since]] : []))),
    waitsUntil: new Map(holdings.flatMap(({ unitId, waits }) => (waits ? [[unitId, waits]] : []))),
  };
}

import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { Day } from "@/lib/domain/day";
import { openStatuses, statuses } from "@/lib/domain/registration/status";
import { roles } from "@/lib/domain/action";
import { spans } from "@/lib/domain/closing/span";

const Count = z.int().nonnegative();
const day = z.string().transform((text) => Day.parse(text));
const listed = <Item extends z.ZodType>(item: Item) => z.object({ count: Count, items: z.array(item) });

const Row = z.object({
  dossiers: listed(z.object({ id: z.uuid(), unitId: z.string(), status: z.enum(statuses), year: z.int(), holder: z.string().nullable(), dueOn: day.nullable() })),
  titles: listed(z.object({ unitId: z.string(), title: z.string(), heldFrom: day })),
  assignments: listed(z.object({ unitId: z.string(), name: z.string() })),
  accounts: listed(z.object({ unitId: z.string(), name: z.string(), role: z.enum(roles) })),
  targets: listed(z.object({ unitId: z.string(), title: z.string(), year: z.int().nullable(), term: z.string(), count: Count.nullable() })),
  groups: listed(z.object({ unitId: z.string(), name: z.string() })),
  teams: listed(z.object({ unitId: z.string(), number: z.int(), symbol: z.string() })),
  published: listed(z.object({ unitId: z.string(), on: day, closing: z.object({ id: z.uuid(), span: z.enum(spans), title: z.string() }).nullable() })),
});
export type PreviewRow = z.infer<typeof Row>;

/**
 * Units an act touches: `ending` stop standing, `moving` stand elsewhere, `asked` hold titles it calls in question, `scoped` gain or lose
 * units below, `pictured` would be reported otherwise, `parted` go on and give shares away.
 */
export type Touched = { ending: readonly string[]; moving: readonly string[]; asked: readonly string[]; scoped: readonly string[]; pictured: readonly string[]; parted: readonly string[]; on: Day };

/** One row: what of a person's reach an act touches beside the tree, each kind counted and its first hundred listed. */
export const previewRow = (reach: Pick<Reach, "sql">, { ending, moving, asked, scoped, pictured, parted, on }: Touched): Sql => sql`
  WITH reached AS MATERIALIZED (SELECT unit.id FROM "Unit" unit WHERE unit.id = ANY(${[...new Set([...ending, ...moving, ...asked, ...scoped, ...pictured, ...parted])]}::text[]) AND ${reach.sql})
  SELECT ${list(sql`
           SELECT registration.id, registration."unitId", registration.status, registration.year, holder."displayName" AS holder, registration."dueOn"
             FROM "Registration" registration LEFT JOIN "Account" holder ON holder.id = registration."holderId"
            WHERE ${of("registration", [...ending, ...moving])} AND registration.status = ANY(${openStatuses}::text[]::"RegistrationStatus"[])
            ORDER BY registration."dueOn" NULLS LAST, registration.id`)} AS dossiers,
         ${list(sql`
           SELECT holding."unitId", title."shortName" AS title, holding."heldFrom" FROM "TitleHolding" holding JOIN "Title" title ON title.id = holding."titleId"
            WHERE ${of("holding", asked)} AND (holding."heldUntil" IS NULL OR holding."heldUntil" > ${on}::date) ORDER BY holding."heldFrom", holding.id`)} AS titles,
         ${list(sql`
           SELECT held."unitId", account."displayName" AS name, held.role FROM "Grant" held JOIN "Account" account ON account.id = held."accountId"
            WHERE ${of("held", scoped)} AND held."revokedAt" IS NULL AND (held."validUntil" IS NULL OR held."validUntil" > ${on}::date) AND account."deactivatedAt" IS NULL AND held.role <> 'assigned_officer'
            ORDER BY account."displayName", held.id`)} AS accounts,
         ${list(sql`
           SELECT held."unitId", account."displayName" AS name FROM "Grant" held JOIN "Account" account ON account.id = held."accountId"
            WHERE ${of("held", scoped)} AND held."revokedAt" IS NULL AND (held."validUntil" IS NULL OR held."validUntil" > ${on}::date) AND account."deactivatedAt" IS NULL AND held.role = 'assigned_officer'
            ORDER BY account."displayName", held.id`)} AS assignments,
         ${list(sql`
           SELECT target."unitId", title."shortName" AS title, target.year, target."termId" AS term, CASE WHEN target."groupKinds" = '{}' THEN target.count END AS count
             FROM "Target" target JOIN "Title" title ON title.id = target."titleId" JOIN "Term" term ON term.id = target."termId"
            WHERE ${of("target", [...ending, ...parted])} AND NOT target.withdrawn AND coalesce(target.year, term."lastYear") >= extract(year FROM ${on}::date) ORDER BY target.year NULLS LAST, target.id`)} AS targets,
         ${list(sql`
           SELECT member."unitId", kept.name FROM "GroupMember" member JOIN "UnitGroup" kept ON kept.id = member."groupId"
            WHERE ${of("member", ending)} AND (member."validUntil" IS NULL OR member."validUntil" > ${on}::date) ORDER BY kept.name, member.id`)} AS groups,
         ${list(sql`SELECT team."unitId", team.number, team.symbol FROM "AppraisalTeam" team WHERE ${of("team", ending)} AND team."replacedOn" IS NULL ORDER BY team."signedOn", team.id`)} AS teams,
         ${list(sql`
           SELECT closing."unitId", closing."on", jsonb_build_object('id', closing.id, 'span', closing.span, 'title', title."shortName") AS closing
             FROM "Closing" closing JOIN "Title" title ON title.id = closing."titleId"
            WHERE ${of("closing", pictured)} AND closing."on" >= ${on}::date AND NOT EXISTS (SELECT FROM "Reopening" reopened WHERE reopened."closingId" = closing.id)
           UNION ALL
           SELECT DISTINCT figure."unitId", figure."on", NULL::jsonb FROM "PublishedFigure" figure WHERE ${of("figure", pictured)} AND figure."on" >= ${on}::date
            ORDER BY "on", "unitId"`)} AS published`;

const most = 100;

const list = (rows: Sql): Sql => sql`(
  WITH found AS MATERIALIZED (${rows})
  SELECT json_build_object('count', (SELECT count(*) FROM found), 'items', (SELECT coalesce(json_agg(f), '[]') FROM (SELECT * FROM found LIMIT ${most}) f)))`;

/** Rows of the given units that the asker reaches. */
const of = (alias: "registration" | "holding" | "held" | "target" | "member" | "team" | "closing" | "figure", ids: readonly string[]): Sql => {
  const wanted = sql`ANY(${[...ids]}::text[])`;
  const reached = sql`(SELECT id FROM reached)`;
  switch (alias) {
    case "registration":
      return sql`registration."unitId" = ${wanted} AND registration."unitId" IN ${reached}`;
    case "holding":
      return sql`holding."unitId" = ${wanted} AND holding."unitId" IN ${reached}`;
    case "held":
      return sql`held."unitId" = ${wanted} AND held."unitId" IN ${reached}`;
    case "target":
      return sql`target."unitId" = ${wanted} AND target."unitId" IN ${reached}`;
    case "member":
      return sql`member."unitId" = ${wanted} AND member."unitId" IN ${reached}`;
    case "team":
      return sql`team."unitId" = ${wanted} AND team."unitId" IN ${reached}`;
    case "closing":
      return sql`closing."unitId" = ${wanted} AND closing."unitId" IN ${reached}`;
    case "figure":
      return sql`figure."unitId" = ${wanted} AND figure."unitId" IN ${reached}`;
  }
};

export const parsePreview = (rows: unknown): PreviewRow => z.tuple([Row]).parse(rows)[0];

import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { auditActs } from "@/lib/domain/account/audit";
import type { DossierAuditFilter } from "@/lib/domain/audit/filter";
import { AuditChange, readingActs } from "@/lib/domain/audit/words";

const Row = z.object({
  id: z.string(),
  at: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
  act: z.string(),
  actor: z.string(),
  role: z.string().nullable(),
  address: z.string().nullable(),
  unitId: z.string(),
  registrationId: z.string().nullable(),
  year: z.int().nullable(),
  details: z.record(z.string(), z.string()),
  changes: z.array(AuditChange),
});
export type AuditRow = z.infer<typeof Row>;

/** The lines asked for: of a place found in reach (`at`, on the aliases `event` and `unit`), after a moment, of a kind and a person. */
type Asked = Pick<DossierAuditFilter, "kind" | "who"> & { at: Sql; since: Date | null };

/** Acts on accounts and sign-ins are the administrator's, on a page of their own. */
function ofKind(kind: DossierAuditFilter["kind"]): Sql {
  if (kind === "readings") return sql`event.act = ANY(${list(readingActs)})`;
  return sql`event.act <> ALL(${list(kind === "all" ? auditActs : [...auditActs, ...readingActs])})`;
}

const list = (acts: readonly string[]) => sql`string_to_array(${acts.join(" ")}, ' ')`;

/** While a team sits on a dossier, who of it has handed in a sheet is not told: members score without knowing of each other. */
const notBlind = sql`NOT (event.act = 'appraisal_sheet_add' AND EXISTS (SELECT FROM "AppraisalSitting" sitting WHERE sitting."registrationId" = event."registrationId" AND sitting.conclusion IS NULL))`;

const fitting = (reach: Pick<Reach, "sql">, { at, since, kind, who }: Asked): Sql =>
  sql`${reach.sql} AND ${at} AND ${since ? sql`event.at > ${since}` : sql`TRUE`} AND ${ofKind(kind)} AND strpos(event.actor, ${who}) > 0 AND ${notBlind}`;

/** Lines of the record, the newest first: all of them, or a page of so many that begins below a line. */
export const auditRows = (reach: Pick<Reach, "sql">, asked: Asked, page: { after: string; size: number } | null = null): Sql => sql`
  SELECT to_json(shown) AS row FROM (
    SELECT event.id::text AS id, event.at, event.act, event.actor, event.role, event.address, event."unitId", event."registrationId", registration.year, event.details, event.changes
      FROM "AuditEvent" event JOIN "Unit" unit ON unit.id = event."unitId" LEFT JOIN "Registration" registration ON registration.id = event."registrationId"
     WHERE ${fitting(reach, asked)} AND ${page?.after ? sql`event.id < ${BigInt(page.after)}` : sql`TRUE`}
     ORDER BY event.id DESC ${page ? sql`LIMIT ${page.size}` : sql``}
  ) shown`;

/** The line below which the page of so many before `after` begins; no row when that page is the first. */
export const auditBefore = (reach: Pick<Reach, "sql">, asked: Asked, { after, size }: { after: string; size: number }): Sql => sql`
  SELECT event.id::text AS id FROM "AuditEvent" event JOIN "Unit" unit ON unit.id = event."unitId"
   WHERE ${fitting(reach, asked)} AND event.id >= ${BigInt(after)} ORDER BY event.id OFFSET ${size} LIMIT 1`;

export const parseAudit = (rows: unknown): AuditRow[] => z.array(Row).parse(rows);

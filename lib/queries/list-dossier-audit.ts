import { z } from "zod";
import { read, type Room } from "@/lib/access/door";
import { sql, type Sql } from "@/lib/access/reach";
import { unitLabels } from "@/lib/access/unit-labels";
import { auditActs } from "@/lib/domain/account/audit";
import type { DossierAuditFilter } from "@/lib/domain/audit/filter";
import type { DossierAuditPage } from "@/lib/domain/audit/view";
import { dayOfDate } from "@/lib/domain/day";
import { AuditChange, readingActs } from "@/lib/domain/audit/words";
import { inSentence } from "@/lib/domain/unit/party";

const pageSize = 50;

const Row = z.object({
  id: z.string(),
  at: z.date(),
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

/** Who did and read what of the dossiers in reach, newest first. Null when the unit or registration asked for is out of reach. Sign-ins are not here. */
export const listDossierAudit = read("audit.read", async ({ db, reach, today }, filter: DossierAuditFilter): Promise<DossierAuditPage | null> => {
  const place = await placeOf({ db, reach }, filter);
  if (!place) return null;
  const since = filter.since === "closing" && place.path !== null ? await lastClosing(db, place.path) : null;
  const asked = sql`${reach.sql} AND ${place.condition} AND ${since ? sql`event.at > ${since.closedAt}` : sql`TRUE`} AND ${ofKind(filter.kind)} AND strpos(event.actor, ${filter.who}) > 0 AND ${notBlind}`;
  const found = z.array(Row).parse(
    await db.$queryRaw`
      SELECT event.id::text AS id, event.at, event.act, event.actor, event.role, event.address, event."unitId", event."registrationId", registration.year, event.details, event.changes
        FROM "AuditEvent" event JOIN "Unit" unit ON unit.id = event."unitId" LEFT JOIN "Registration" registration ON registration.id = event."registrationId"
       WHERE ${asked} AND ${filter.after ? sql`event.id < ${BigInt(filter.after)}` : sql`TRUE`}
       ORDER BY event.id DESC LIMIT ${pageSize + 1}`,
  );
  const rows = found.slice(0, pageSize);
  const labels = await unitLabels(db, [...rows.map(({ unitId }) => unitId), ...(place.unitId ? [place.unitId] : [])], today);
  const own = place.unitId === null ? undefined : labels.get(place.unitId);
  return {
    place: own ? [own, ...(own.parent ? [own.parent] : [])].map(inSentence).join(", ") : null,
    entries: rows.map(({ unitId, registrationId, year, ...row }) => ({
      ...row,
      unit: labels.get(unitId) ?? null,
      registration: registrationId !== null && year !== null ? { id: registrationId, year } : null,
    })),
    since,
    previous: filter.after ? await previousOf(db, asked, filter.after) : null,
    next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null,
  };
});

/** The unit or registration asked for, found in reach; the whole reach when neither is. */
async function placeOf({ db, reach }: Pick<Room, "db" | "reach">, { unit, registration }: DossierAuditFilter): Promise<{ unitId: string | null; path: string | null; condition: Sql } | null> {
  if (registration) {
    const id = z.uuid().safeParse(registration);
    const found = id.success ? await db.registration.findFirst({ where: { id: id.data, unit: reach.units }, select: { id: true, unitId: true } }) : null;
    return found && { unitId: found.unitId, path: null, condition: sql`event."registrationId" = ${found.id}::uuid` };
  }
  if (!unit) return { unitId: null, path: null, condition: sql`TRUE` };
  const found = await db.unit.findFirst({ where: { id: unit, AND: reach.units }, select: { id: true, path: true } });
  return found && { unitId: found.id, path: found.path, condition: sql`starts_with(unit.path, ${found.path})` };
}

/** The last time figures of a unit were closed, by itself or with a unit above it, and not reopened since; null when they never were. */
async function lastClosing(db: Room["db"], path: string): Promise<DossierAuditPage["since"]> {
  const above = [...path.matchAll(/\//g)].slice(1).map(({ index }) => path.slice(0, index + 1));
  const found = await db.closing.findFirst({ where: { path: { in: above }, reopening: null }, orderBy: { closedAt: "desc" }, select: { span: true, on: true, closedAt: true } });
  return found && { span: found.span, on: dayOfDate(found.on), closedAt: found.closedAt };
}

/** While a team sits on a dossier, who of it has handed in a sheet is not told: members score without knowing of each other. */
const notBlind = sql`NOT (event.act = 'appraisal_sheet_add' AND EXISTS (SELECT FROM "AppraisalSitting" sitting WHERE sitting."registrationId" = event."registrationId" AND sitting.conclusion IS NULL))`;

const list = (acts: readonly string[]) => sql`string_to_array(${acts.join(" ")}, ' ')`;

/** Acts on accounts and sign-ins are the administrator's, on a page of their own. */
function ofKind(kind: DossierAuditFilter["kind"]): Sql {
  if (kind === "readings") return sql`event.act = ANY(${list(readingActs)})`;
  return sql`event.act <> ALL(${list(kind === "all" ? auditActs : [...auditActs, ...readingActs])})`;
}

/** The line before which the page before begins: "" when that page is the first. */
async function previousOf(db: Room["db"], asked: Sql, after: string): Promise<string> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT event.id::text AS id FROM "AuditEvent" event JOIN "Unit" unit ON unit.id = event."unitId"
     WHERE ${asked} AND event.id >= ${BigInt(after)} ORDER BY event.id OFFSET ${pageSize} LIMIT 1`;
  return rows[0]?.id ?? "";
}

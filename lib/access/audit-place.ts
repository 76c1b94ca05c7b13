import "server-only";
import { z } from "zod";
import type { DossierAuditFilter } from "@/lib/domain/audit/filter";
import type { DossierAuditEntry, DossierAuditPage } from "@/lib/domain/audit/view";
import { dayOfDate, type Day } from "@/lib/domain/day";
import { inSentence } from "@/lib/domain/unit/party";
import type { Room } from "./door";
import { sql, type Reach, type Sql } from "./reach";
import { unitLabels } from "./unit-labels";

type Db = { db: Room["db"] };
type Place = { unitId: string | null; /** In words; null for the whole reach. */ name: string | null; at: Sql; since: DossierAuditPage["since"] };

/** What the record of dossiers is asked about, found in reach: a unit, a registration, or the whole reach, and since which closing. Null when it is out of reach. */
export async function auditPlace(reach: Reach, { db, today }: Db & { today: Day }, { unit, registration, since }: DossierAuditFilter): Promise<Place | null> {
  if (!unit && !registration) return { unitId: null, name: null, at: sql`TRUE`, since: null };
  const found = registration ? await dossierAt(reach, { db }, registration) : await unitAt(reach, { db }, unit);
  if (!found) return null;
  const own = (await unitLabels(db, [found.unitId], today)).get(found.unitId);
  const name = own ? [own, ...(own.parent ? [own.parent] : [])].map(inSentence).join(", ") : null;
  return { ...found, name, since: since === "closing" && found.path !== null ? await lastClosing(db, found.path) : null };
}

async function dossierAt(reach: Reach, { db }: Db, registration: string) {
  const id = z.uuid().safeParse(registration);
  const found = id.success ? await db.registration.findFirst({ where: { id: id.data, unit: reach.units }, select: { id: true, unitId: true } }) : null;
  return found && { unitId: found.unitId, path: null, at: sql`event."registrationId" = ${found.id}::uuid` };
}

async function unitAt(reach: Reach, { db }: Db, unit: string) {
  const found = await db.unit.findFirst({ where: { id: unit, AND: reach.units }, select: { id: true, path: true } });
  return found && { unitId: found.id, path: found.path, at: sql`starts_with(unit.path, ${found.path})` };
}

/** The last time figures of a unit were closed, by itself or with a unit above it, and not reopened since; null when they never were. */
async function lastClosing(db: Room["db"], path: string): Promise<DossierAuditPage["since"]> {
  const above = [...path.matchAll(/\//g)].slice(1).map(({ index }) => path.slice(0, index + 1));
  const found = await db.closing.findFirst({ where: { path: { in: above }, reopening: null }, orderBy: { closedAt: "desc" }, select: { span: true, on: true, closedAt: true } });
  return found && { span: found.span, on: dayOfDate(found.on), closedAt: found.closedAt };
}

type Line = Omit<DossierAuditEntry, "unit" | "registration"> & { unitId: string; registrationId: string | null; year: number | null };

/** Lines with the units they are about, as they are called today. */
export async function withUnits({ db, today }: Db & { today: Day }, lines: readonly Line[]): Promise<DossierAuditEntry[]> {
  const labels = await unitLabels(db, lines.map(({ unitId }) => unitId), today);
  return lines.map(({ unitId, registrationId, year, ...line }) => ({ ...line, unit: labels.get(unitId) ?? null, registration: registrationId !== null && year !== null ? { id: registrationId, year } : null }));
}

import "server-only";
import { z } from "zod";
import { addDays, dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { levels, unitKinds } from "@/lib/domain/unit/level";
import { planCounter, type Step } from "@/lib/domain/unit/reorganisation/counter";
import { ActLine, unitsOf } from "@/lib/domain/unit/reorganisation/line";
import { planAct, type Ground, type Planned } from "@/lib/domain/unit/reorganisation/plan";
import type { Standing, Structure } from "@/lib/domain/unit/reorganisation/structure";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";

type Db = Room["db"];

const StandingRow = z.object({ id: z.string(), level: z.enum(levels), name: z.string(), kind: z.enum(unitKinds), code: z.string().nullable(), parentId: z.string().nullable() });
const GroundRow = StandingRow.extend({ later: z.boolean() });

/** An act as far as planning it asks. */
export type PlannedAct = { id: string; number: string; unitId: string; effectiveOn: Day; countersId: string | null; carriesGrants: boolean; lines: readonly ActLine[] };

/** The plan of an act against the units as they are known now, or what stands in its way. Whoever asks has found the act's unit in reach. */
export async function planOf(db: Db, act: PlannedAct): Promise<Planned> {
  const { before, later } = await structureBefore(db, act.unitId, act.effectiveOn);
  if (act.countersId !== null) return counterOf(db, act, act.countersId, { before, later });
  return planAct({ before, later, elsewhen: await elsewhenOf(db, act.lines, before, act.effectiveOn) }, act.lines);
}

/**
 * The tree of an act's unit on the day before, with the units above it; and which of these something is already known of from the day on.
 */
export async function structureBefore(db: Db, unitId: string, effectiveOn: Day): Promise<Pick<Ground, "before" | "later">> {
  const eve = dateOf(addDays(effectiveOn, -1));
  const rows = z.array(GroundRow).parse(await db.$queryRaw`
    WITH top AS (
      SELECT version.path FROM "UnitVersion" version
       WHERE version."unitId" = ${unitId} AND version."validFrom" <= ${eve}::date AND (version."validUntil" IS NULL OR version."validUntil" > ${eve}::date)
    )
    SELECT unit.id, unit.level, version.name, version.kind, version.code, version."parentId",
           (version."validUntil" IS NOT NULL OR EXISTS (SELECT FROM "UnitVersion" next WHERE next."unitId" = unit.id AND next."validFrom" > ${eve}::date)) AS later
      FROM top
      JOIN "UnitVersion" version ON version."validFrom" <= ${eve}::date AND (version."validUntil" IS NULL OR version."validUntil" > ${eve}::date)
       AND ((version.path >= top.path AND version.path < rtrim(top.path, '/') || '0') OR starts_with(top.path, version.path))
      JOIN "Unit" unit ON unit.id = version."unitId"
     ORDER BY version.path`);
  const before: Structure = new Map(rows.map(({ later: _, ...unit }): [string, Standing] => [unit.id, unit]));
  return { before, later: new Set(rows.filter(({ later }) => later).map(({ id }) => id)) };
}

/** Units the lines name that do not stand on the day before: known only from later, or ended. */
async function elsewhenOf(db: Db, lines: readonly ActLine[], before: Structure, effectiveOn: Day): Promise<Ground["elsewhen"]> {
  const missing = [...new Set(lines.flatMap(unitsOf))].filter((id) => !before.has(id));
  if (missing.length === 0) return new Map();
  const versions = await db.unitVersion.findMany({ where: { unitId: { in: missing } }, orderBy: { validFrom: "desc" }, select: { unitId: true, name: true, validFrom: true } });
  const day = dateOf(effectiveOn);
  const known = new Map<string, { name: string; why: "not_yet" | "ended" }>();
  for (const { unitId, name, validFrom } of versions) known.set(unitId, { name, why: validFrom >= day ? "not_yet" : "ended" }); // the first version comes last
  return known;
}

/** The plan that puts back what another act did. */
async function counterOf(db: Db, act: PlannedAct, counteredId: string, { before, later }: Pick<Ground, "before" | "later">): Promise<Planned> {
  const countered = await db.act.findUniqueOrThrow({ where: { id: counteredId }, include: { successions: true } });
  if (countered.state !== "enacted") return { ok: false, problems: [{ line: null, refusal: { code: "act-not-enacted" } }] };
  if (dateOf(act.effectiveOn) <= countered.effectiveOn) return { ok: false, problems: [{ line: null, refusal: { code: "act-counter-too-early" } }] };
  const touched = await db.unitVersion.findMany({ where: { OR: [{ actId: counteredId }, { endedById: counteredId }] }, include: { unit: { select: { level: true } } } });
  const steps = new Map<string, Step>();
  for (const { unitId, unit, name, kind, code, parentId, actId } of touched) {
    const side = actId === counteredId ? "after" : "before";
    steps.set(unitId, { before: null, after: null, ...steps.get(unitId), [side]: { id: unitId, level: unit.level, name, kind, code, parentId } });
  }
  return planCounter(before, later, [...steps.values()], countered.successions.map(({ fromId, toId, whole }) => ({ from: fromId, to: toId, whole })));
}

/** What `plannedOf` reads of an act. */
export const actShape = { lines: { orderBy: { position: "asc" } } } as const satisfies Prisma.ActInclude;

/** A stored act as planning asks for it; null for one that came with a bulk load. */
export function plannedOf(act: Prisma.ActGetPayload<{ include: typeof actShape }>): PlannedAct | null {
  if (act.unitId === null) return null;
  return { id: act.id, number: act.number, unitId: act.unitId, effectiveOn: dayOfDate(act.effectiveOn), countersId: act.countersId, carriesGrants: act.carriesGrants, lines: act.lines.map(({ content }) => ActLine.parse(content)) };
}

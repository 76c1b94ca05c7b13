import { z } from "zod";
import { colleaguesOf } from "@/lib/access/body";
import { read, type Room } from "@/lib/access/door";
import { asksOf, bulkActs } from "@/lib/domain/bulk/act";
import { countsOf, outcomes, type BulkLine, type BulkRunView } from "@/lib/domain/bulk/view";
import type { Called } from "@/lib/domain/registration/view";
import type { Status } from "@/lib/domain/registration/status";

const Said = z.object({ code: z.string(), field: z.string().optional(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() });
const refusalOf = (stored: unknown) => {
  if (stored === null) return null;
  const { code, field, values } = Said.parse(stored);
  return { code, ...(field !== undefined && { field }), ...(values && { values }) };
};

const named = { orderBy: { validFrom: "desc" }, take: 1 } as const;
const called = { id: true, parentId: true, versions: named } as const;
const withNames = { unit: { select: { ...called, parent: { select: { ...called, parent: { select: called } } } } } } as const;

/** One's own run of an act on many dossiers, each by the name it has in reach. Null for anyone else's, and for an id that is none. */
export const getBulkRun = read("registration.read", async (room, id: string): Promise<BulkRunView | null> => {
  const { db, scope } = room;
  const run = await db.bulkRun.findFirst({ where: { id, accountId: scope.accountId }, include: { holder: { select: { displayName: true } }, lines: { orderBy: { position: "asc" } } } });
  const act = bulkActs.find((known) => known === run?.act);
  if (!run || !act) return null;

  const dossiers = await dossiersOf(room, run.lines.map(({ registrationId }) => registrationId));
  const lines = run.lines.map(({ position, registrationId, foreseen, outcome, refusal }): BulkLine => ({
    position, registrationId, dossier: dossiers.get(registrationId) ?? null, foreseen: refusalOf(foreseen), outcome: outcomes.find((known) => known === outcome) ?? null, refusal: refusalOf(refusal),
  }));
  const { reason, year, holderId, preparedAt, previewedAt, startedAt } = run;
  return {
    id, act, wish: { reason, year, holderId }, holder: run.holder?.displayName ?? null, preparedAt, previewedAt, startedAt, counts: countsOf(run.lines), lines,
    colleagues: asksOf(act).holder && !startedAt ? await colleaguesOf(room) : [],
  };
});

type Version = { name: string; kind: Called["kind"] };
const nameOf = (unit: { id: string; versions: readonly Version[] } | null): Called | null => {
  const version = unit?.versions[0];
  return unit && version ? { id: unit.id, name: version.name, kind: version.kind } : null;
};

async function dossiersOf({ db, reach }: Room, ids: readonly string[]) {
  const found = await db.registration.findMany({ where: { id: { in: [...ids] }, unit: reach.units }, include: withNames });
  return new Map(found.flatMap(({ id, year, status, unit }) => {
    const cell = nameOf(unit);
    return cell ? [[id, { cell, parent: nameOf(unit.parent), above: nameOf(unit.parent?.parent ?? null), year, status: status as Status }] as const] : [];
  }));
}

import "server-only";
import { z } from "zod";
import { addDays, dateOf, type Day } from "@/lib/domain/day";
import type { Body } from "@/lib/domain/registration/body";
import type { Handover } from "@/lib/domain/registration/details";
import { openStatuses, statuses } from "@/lib/domain/registration/status";
import { invites } from "@/lib/domain/invitation/rules";
import { stageOf } from "@/lib/domain/registration/workflow";
import { bodiesAmong } from "./bodies-among";
import type { Room } from "./door";
import { openToGuests } from "./team-guests";

type Db = Room["db"];

/** From which day on bodies may differ, of which cells (null: all below `under`), and what ordered it. */
type Handing = { on: Day; cells: readonly string[] | { under: string }; act: { id: string; number: string } | null; accountId: string | null; now: Date };

const Row = z.object({
  id: z.uuid(), unitId: z.string(), titleId: z.string(), termId: z.string(), status: z.enum(statuses), year: z.int(), expectedOn: z.date().nullable(), note: z.string().nullable(), dueOn: z.date().nullable(),
  holder: z.string().nullable(), path: z.string(), evePath: z.string(), seq: z.int(), lastOn: z.date(), given: z.string().nullable(),
});
type Open = z.infer<typeof Row>;

/**
 * Hands every open dossier whose body is another from a day on to that body: status and clock stay, nobody of the new body holds it yet,
 * a sitting in progress is adjourned, and the log says from whom to whom. Made once for each change, however often it is asked for.
 */
export async function handOverDossiers(db: Db, handing: Handing): Promise<number> {
  const open = await openBefore(db, handing);
  const eve = addDays(handing.on, -1);
  const bodyOf = await bodiesAmong(db, open.flatMap(({ path, evePath }) => [path, evePath]));
  const moved = open.flatMap((row) => {
    const stage = stageOf[row.status];
    const [from, to] = stage ? [bodyOf({ ...row, path: row.evePath, stage }, eve), bodyOf({ ...row, stage }, handing.on)] : [null, null];
    return stage && from && to && from.unitId !== to.unitId && row.given !== to.unitId ? [{ row, stage, from, to }] : [];
  });
  await openToGuests({ db, today: handing.on, now: handing.now }, open.filter(({ status }) => invites(status))); // a returned one may come to another team, and stay with its commune
  if (moved.length === 0) return 0;
  const ids = moved.map(({ row }) => row.id);
  await adjourn(db, ids, handing);
  await db.$executeRaw`
    UPDATE "RegistrationEvent" event SET until = greatest(event."on", ${handing.on}::date)
     WHERE event."registrationId" = ANY(${ids}::uuid[]) AND event.until IS NULL`;
  await db.registrationEvent.createMany({
    data: moved.map(({ row: { id, seq, lastOn, unitId, titleId, termId, status, year, expectedOn, note, dueOn, holder }, stage, from, to }) => ({
      registrationId: id, seq: seq + 1, move: "transfer", status, year, expectedOn, note, dueOn, unitId, titleId, termId, at: handing.now, accountId: handing.accountId,
      on: lastOn > dateOf(handing.on) ? lastOn : dateOf(handing.on),
      details: { handover: { stage, since: handing.on, from: then(from), to: then(to), act: handing.act?.number ?? null, holder } satisfies Handover },
    })),
  });
  await db.$executeRaw`UPDATE "Registration" SET version = version + 1, "holderId" = NULL WHERE id = ANY(${ids}::uuid[])`;
  return moved.length;
}

const then = ({ unitId, kind, name, body }: Body) => ({ unitId, kind, name, body });

/** Dossiers open now that were entered before the day, with where their cell stood on the eve; `given` is whom they were handed to since. */
async function openBefore(db: Db, { on, cells }: Handing): Promise<Open[]> {
  const within = "under" in cells ? null : [...cells];
  const under = "under" in cells ? cells.under : null;
  return z.array(Row).parse(await db.$queryRaw`
    SELECT registration.id, registration."unitId", registration."titleId", registration."termId", registration.status, registration.year, registration."expectedOn", registration.note, registration."dueOn",
           registration.path, eve.path AS "evePath", holder."displayName" AS holder, last.seq, last."on" AS "lastOn",
           (SELECT given.details #>> '{handover,to,unitId}' FROM "RegistrationEvent" given
             WHERE given."registrationId" = registration.id AND given.move = 'transfer' AND given."on" >= ${on}::date ORDER BY given.seq DESC LIMIT 1) AS given
      FROM "Registration" registration
      JOIN "UnitVersion" eve ON eve."unitId" = registration."unitId" AND eve."validFrom" < ${on}::date AND (eve."validUntil" IS NULL OR eve."validUntil" >= ${on}::date)
      JOIN LATERAL (SELECT event.seq, event."on" FROM "RegistrationEvent" event WHERE event."registrationId" = registration.id ORDER BY event.seq DESC LIMIT 1) last ON TRUE
      LEFT JOIN "Account" holder ON holder.id = registration."holderId"
     WHERE registration.status = ANY(${[...openStatuses]}::text[]::"RegistrationStatus"[])
       AND (${within}::text[] IS NULL OR registration."unitId" = ANY(${within}::text[]))
       AND (${under}::text IS NULL OR (registration.path >= ${under} AND registration.path < rtrim(${under}, '/') || '0'))
       AND EXISTS (SELECT FROM "RegistrationEvent" first WHERE first."registrationId" = registration.id AND first.seq = 1 AND first."on" < ${on}::date)
     ORDER BY registration.path, registration.id`);
}

/** A team does not go on with a dossier that is no longer its body's; the new team opens a sitting of its own. */
const adjourn = (db: Db, ids: readonly string[], { accountId, act, now }: Handing) =>
  db.$executeRaw`
    UPDATE "AppraisalSitting" SET conclusion = 'adjourned', finding = ${act ? `Hồ sơ chuyển cơ quan thẩm định theo văn bản số ${act.number}` : "Hồ sơ chuyển cơ quan thẩm định theo quy định thẩm quyền mới"},
           "concludedById" = coalesce(${accountId}::uuid, "openedById"), "concludedAt" = ${now}
     WHERE "registrationId" = ANY(${[...ids]}::uuid[]) AND conclusion IS NULL`;

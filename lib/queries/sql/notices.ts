import { z } from "zod";
import { sql, type Reach, type Sql } from "@/lib/access/reach";
import { addDays, Day, dayOfDate } from "@/lib/domain/day";
import { audiences, noticeDays, recheckAudiences, type Audience, type Notice, type RecheckNotice, type ReminderNotice } from "@/lib/domain/notice/notice";
import { recheckMoves, recheckStatuses } from "@/lib/domain/recheck/workflow";
import { EventDetails } from "@/lib/domain/registration/details";
import { statuses } from "@/lib/domain/registration/status";
import { reminderKinds, toldTo, type ReminderKind } from "@/lib/domain/reminder";
import { stages } from "@/lib/domain/unit/competence";
import type { Able } from "@/lib/domain/worklist/task";
import { aboveThen, bodyPath, cellThen, nameColumns, Names } from "./place";

const Row = Names.extend({
  id: z.uuid(), seq: z.int(), move: z.string(), status: z.enum(statuses), year: z.int(), on: z.date().transform(dayOfDate), at: z.date(),
  who: z.string().nullable(), reason: z.string().nullable(), details: EventDetails, isRead: z.boolean(),
});

/** Events of the last days in reach that somebody else made and that are told to the person, the latest first. Read is what was put aside. */
export const noticeRows = (reach: Pick<Reach, "over">, able: Able, today: Day, most: number): Sql => sql`
  SELECT event."registrationId" AS id, event.seq, event.move, event.status, event.year, event."on", event.at, event.reason, event.details, account."displayName" AS who, ${nameColumns(today)},
         EXISTS (SELECT FROM "NoticeRead" seen WHERE seen."accountId" = ${able.accountId}::uuid AND seen."registrationId" = event."registrationId" AND seen.seq = event.seq) AS "isRead"
    FROM "RegistrationEvent" event
    ${cellThen(sql`event`, null, today)}
    ${aboveThen(today)}
    LEFT JOIN "Account" account ON account.id = event."accountId"
   WHERE ${reach.over("event")} AND event."on" >= ${addDays(today, -noticeDays)}::date AND event."accountId" IS DISTINCT FROM ${able.accountId}::uuid
     AND (${either((Object.keys(audiences) as (keyof typeof audiences)[]).map((move) => sql`event.move = ${move} AND (${either(audiences[move].map((audience) => concerns(audience, able, today, sql`event`)))})`))})
   ORDER BY event."on" DESC, event.at DESC, event."registrationId", event.seq DESC LIMIT ${most}`;

const ReminderRow = Names.extend({
  id: z.uuid(), kind: z.enum(reminderKinds), isLate: z.boolean(), dueOn: z.date().transform(dayOfDate), on: z.date().transform(dayOfDate),
  registrationId: z.uuid().nullable(), recheckId: z.uuid().nullable(), isRead: z.boolean(),
});

/** Reminders of the last days in reach that are told to the person, the latest first. An unannounced re-check is no reminder to whoever must not know of it. */
export const reminderRows = (reach: Pick<Reach, "over">, able: Able, today: Day, most: number): Sql => sql`
  SELECT reminder.id, reminder.kind, reminder."isLate", reminder."dueOn", reminder."on", reminder."registrationId", reminder."recheckId", ${nameColumns(today)},
         EXISTS (SELECT FROM "ReminderRead" seen WHERE seen."accountId" = ${able.accountId}::uuid AND seen."reminderId" = reminder.id) AS "isRead"
    FROM "Reminder" reminder
    ${cellThen(sql`reminder`, null, today)}
    ${aboveThen(today)}
   WHERE ${reach.over("reminder")} AND reminder."on" > ${addDays(today, -noticeDays)}::date AND reminder."on" <= ${today}::date
     AND (${either(reminderKinds.flatMap((kind) => [false, true].map((isLate) => sql`reminder.kind = ${kind} AND reminder."isLate" = ${isLate} AND (${either(told(kind, isLate, able, today))})`)))})
   ORDER BY reminder."on" DESC, reminder."dueOn" DESC, reminder.path, reminder.id LIMIT ${most}`;

const RecheckEventRow = Names.extend({
  id: z.uuid(), seq: z.int(), move: z.enum(recheckMoves), status: z.enum(recheckStatuses), title: z.string(), plannedOn: z.date().transform(dayOfDate), replyUntil: z.date().transform(dayOfDate).nullable(),
  on: z.date().transform(dayOfDate), at: z.date(), who: z.string().nullable(), text: z.string().nullable(), isRead: z.boolean(),
});

/** Acts of the last days on re-checks in reach that somebody else made and that are told to the person, the latest first. An unannounced one is told below once it is concluded, and never that it was planned. */
export const recheckNoticeRows = (reach: Pick<Reach, "over">, able: Able, today: Day, most: number): Sql => sql`
  SELECT recheck.id, event.seq, event.move, event.status, title."shortName" AS title, recheck."plannedOn", event."replyUntil", event."on", event.at, event.text, account."displayName" AS who, ${nameColumns(today)},
         EXISTS (SELECT FROM "RecheckRead" seen WHERE seen."accountId" = ${able.accountId}::uuid AND seen."recheckId" = recheck.id AND seen.seq = event.seq) AS "isRead"
    FROM "RecheckEvent" event
    JOIN "Recheck" recheck ON recheck.id = event."recheckId"
    JOIN "Title" title ON title.id = recheck."titleId"
    ${cellThen(sql`recheck`, null, today)}
    ${aboveThen(today)}
    LEFT JOIN "Account" account ON account.id = event."accountId"
   WHERE ${reach.over("recheck")} AND event."on" >= ${addDays(today, -noticeDays)}::date AND event."accountId" IS DISTINCT FROM ${able.accountId}::uuid
     AND (recheck.kind <> 'unannounced' OR event.move NOT IN ('plan', 'cancel'))
     AND (${either(recheckMoves.map((move) => sql`event.move = ${move} AND (${either(recheckAudiences[move].map((audience) => concerns(audience, able, today, sql`recheck`)))})`))})
   ORDER BY event."on" DESC, event.at DESC, recheck.id, event.seq DESC LIMIT ${most}`;

const told = (kind: ReminderKind, isLate: boolean, able: Able, today: Day) => toldTo(kind, isLate).map((audience) => concerns(audience, able, today, sql`reminder`));

const either = (conditions: readonly Sql[]): Sql => conditions.reduce((all, each) => sql`${all} OR (${each})`, sql`FALSE`);

/** Whether the person is among those told of a row on `fact`; who holds or held it is known of events alone. */
function concerns(audience: Audience, { accountId, speaks, secretaryOf }: Able, today: Day, fact: Sql): Sql {
  if (audience === "holder") return sql`event."holderId" = ${accountId}::uuid`;
  if (audience === "held_before") return sql`EXISTS (SELECT FROM "RegistrationEvent" before WHERE before."registrationId" = event."registrationId" AND before.seq = event.seq - 1 AND before."holderId" = ${accountId}::uuid)`;
  if (audience === "cell") return sql`${fact}.path = ANY(${[...secretaryOf]}::text[])`;
  const stage = stages.find((known) => known === audience) ?? audience;
  const roots = speaks[stage];
  return roots.length === 0 ? sql`FALSE` : sql`${bodyPath(fact, stage, today)} = ANY(${[...roots]}::text[])`;
}

export const parseNotices = (rows: unknown): Notice[] => z.array(Row).parse(rows);
export const parseReminders = (rows: unknown): ReminderNotice[] => z.array(ReminderRow).parse(rows);
export const parseRecheckNotices = (rows: unknown): RecheckNotice[] => z.array(RecheckEventRow).parse(rows);

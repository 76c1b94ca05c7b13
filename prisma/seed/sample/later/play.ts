import { addWorkingDays, calendarOf } from "@/lib/domain/calendar/working-days";
import { dateOf, Day, dayOfDate } from "@/lib/domain/day";
import { defaultDays } from "@/lib/domain/registration/clock";
import type { Status } from "@/lib/domain/registration/status";
import { atBody, moveNames, next } from "@/lib/domain/registration/workflow";
import type { Prisma } from "@/lib/platform/prisma/client";
import { holidays } from "@/prisma/seed/holidays";
import { criteriaOfSets, plantLaterAnswers, type Assessed } from "./later-answers";
import { decide } from "./decide";
import type { Ahead } from "./road-plan";

type Db = Prisma.TransactionClient;
/** A dossier with what lies ahead of it. */
export type Played = { id: string; key: string; ahead: Ahead[] };

const calendar = calendarOf(holidays);
const title = "tsvmtd";
const morningOf = (day: Day) => new Date(`${day}T09:30:00+07:00`);
/** "start" is what the sample calls the first report. */
const named = (move: Ahead["move"]) => moveNames.find((known) => known === move) ?? "report";

/** Makes every move whose day has come before `until`: events with their summary, and the papers that recognise. Answers how many. */
export async function playUntil(db: Db, played: readonly Played[], until: Day): Promise<number> {
  const due = played.filter(({ ahead: [first] }) => first && first.on < until);
  if (due.length === 0) return 0;
  const stored = await db.registration.findMany({ where: { id: { in: due.map(({ id }) => id) } }, include: { events: { orderBy: { seq: "desc" }, take: 1 } } });
  const byId = new Map(stored.map((row) => [row.id, row]));
  const events: Prisma.RegistrationEventCreateManyInput[] = [];
  const summaries: { id: string; status: Status; year: number; dueOn: Day | null; version: number }[] = [];
  const recognised: { id: string; unitId: string; on: Day }[] = [];
  const closes: { id: string; seq: number; until: Day }[] = [];
  const asked = await criteriaOfSets(db, stored.map(({ criteriaSetId }) => criteriaSetId));
  const assessed: Assessed[] = [];
  for (const dossier of due) {
    const row = byId.get(dossier.id);
    const last = row?.events[0];
    if (!row || !last) throw new Error(`the sample has no dossier ${dossier.id}`);
    const count = dossier.ahead.findIndex(({ on }) => on >= until);
    const taken = dossier.ahead.splice(0, count < 0 ? dossier.ahead.length : count);
    let [status, year, seq, dueOn, expectedOn] = [row.status as Status, row.year, last.seq, row.dueOn && dayOfDate(row.dueOn), row.expectedOn];
    closes.push({ id: row.id, seq, until: taken[0]?.on ?? until });
    for (const [index, step] of taken.entries()) {
      const to = next(status, named(step.move));
      if (!to.ok) throw new Error(`${dossier.key}: ${step.move} from ${status}`);
      if (to.value !== status) dueOn = atBody.some((known) => known === to.value) ? addWorkingDays(step.on, defaultDays, calendar) : null;
      if (step.year !== undefined && step.year !== year) expectedOn = null;
      [status, year, seq] = [to.value, step.year ?? year, seq + 1];
      const criteria = step.move === "assess" ? asked.get(row.criteriaSetId ?? "") : undefined;
      events.push({
        registrationId: row.id, unitId: row.unitId, titleId: row.titleId, termId: row.termId, seq, move: step.move, status, year, expectedOn, on: dateOf(step.on), until: taken[index + 1] ? dateOf(taken[index + 1]?.on ?? until) : null,
        dueOn: dueOn && dateOf(dueOn), at: morningOf(step.on), ...reasonOf(step.move), ...(criteria && { details: { assessed: { criteriaSetId: row.criteriaSetId, last: criteria.length } } }),
      });
      if (row.criteriaSetId && criteria) assessed.push({ id: row.id, key: dossier.key, on: step.on, criteriaSetId: row.criteriaSetId, recognised: endsWell(dossier, taken), criteria });
      if (step.move === "recognise") recognised.push({ id: row.id, unitId: row.unitId, on: step.on });
    }
    summaries.push({ id: row.id, status, year, dueOn, version: row.version + taken.length });
  }
  await closeLast(db, closes);
  for (let from = 0; from < events.length; from += batch) await db.registrationEvent.createMany({ data: events.slice(from, from + batch) });
  await plantLaterAnswers(db, assessed);
  await summarise(db, summaries);
  await decide(db, recognised, title);
  return events.length;
}

const endsWell = ({ ahead }: Played, taken: readonly Ahead[]) => [...taken, ...ahead].some(({ move }) => move === "recognise");
const batch = 1_000;
const reasons: Readonly<Partial<Record<Ahead["move"], string>>> = { withdraw: "Chi bộ chưa đủ điều kiện phấn đấu trong năm", move_year: "Chuyển lộ trình để có thêm thời gian chuẩn bị", fail: "Kết luận thẩm định chưa đạt" };
const reasonOf = (move: Ahead["move"]) => ({ reason: reasons[move] ?? null });

/** What stood last stands until the first move after it. */
const closeLast = (db: Db, closes: readonly { id: string; seq: number; until: Day }[]) =>
  db.$executeRaw`
    UPDATE "RegistrationEvent" event SET until = given.until
      FROM unnest(${closes.map(({ id }) => id)}::uuid[], ${closes.map(({ seq }) => seq)}::int[], ${closes.map(({ until }) => until)}::date[]) given(id, seq, until)
     WHERE event."registrationId" = given.id AND event.seq = given.seq`;

const summarise = (db: Db, rows: readonly { id: string; status: Status; year: number; dueOn: Day | null; version: number }[]) =>
  db.$executeRaw`
    UPDATE "Registration" registration SET status = given.status::"RegistrationStatus", "dueOn" = given."dueOn", version = given.version, "holderId" = NULL,
           "expectedOn" = CASE WHEN registration.year = given.year THEN registration."expectedOn" END, year = given.year
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ status }) => status)}::text[], ${rows.map(({ year }) => year)}::int[], ${rows.map(({ dueOn }) => dueOn)}::date[], ${rows.map(({ version }) => version)}::int[])
             given(id, status, year, "dueOn", version)
     WHERE registration.id = given.id`;

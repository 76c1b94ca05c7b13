import { addDays, dateOf, Day, yearOf } from "@/lib/domain/day";
import type { RecheckKind, RecheckMove, RecheckStatus } from "@/lib/domain/recheck/workflow";
import type { Prisma } from "@/lib/platform/prisma/client";
import { chance } from "@/prisma/seed/sample/chance";
import { officeDay } from "@/prisma/seed/sample/events";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { plantLaterRevocations } from "./later-revocations";

type Db = Prisma.TransactionClient;
type Step = { move: RecheckMove; status: RecheckStatus; on: Day; text?: string; replyUntil?: Day };
type Look = { plannedOn: Day; steps: Step[] };

const titleId = "tsvmtd";
const morningOf = (day: Day) => new Date(`${day}T09:30:00+07:00`);

/** Titles looked at again in each later year: most kept, four taken away, the last year's on their way by its first half. Illustrative; the two of 2021 end well. */
export async function plantLaterRechecks(db: Db) {
  await endFirst(db);
  await plantLaterRevocations(db);
  const held = await db.titleHolding.findMany({ where: { titleId, heldUntil: null, unit: { versions: { some: { validUntil: null } } } }, select: { unitId: true, heldFrom: true, openedById: true }, orderBy: { openedById: "asc" } });
  const looks = [2022, 2023, 2024, 2025, 2026].flatMap((year) =>
    held.flatMap(({ unitId, heldFrom, openedById }) => {
      const look = heldFrom.getUTCFullYear() < year ? lookIn(year, openedById) : null;
      return look ? [{ ...look, id: seedUuid(`recheck ${openedById} ${year}`), unitId, year, kind: kindOf(chance(`kind ${openedById} ${year}`, 100)) }] : [];
    }),
  );
  const rows = looks.map(({ id, unitId, year, kind, plannedOn, steps }) => ({ id, unitId, titleId, year, kind, plannedOn, version: steps.length, status: steps.at(-1)?.status ?? "planned", replyUntil: steps.findLast(({ replyUntil }) => replyUntil)?.replyUntil }));
  await db.$executeRaw`INSERT INTO "Recheck" SELECT * FROM json_populate_recordset(NULL::"Recheck", ${JSON.stringify(rows)}::json)`;
  const events = looks.flatMap(({ id, steps }) => steps.map((step, index) => ({ recheckId: id, seq: index + 1, ...step, at: morningOf(step.on) })));
  await db.$executeRaw`INSERT INTO "RecheckEvent" SELECT * FROM json_populate_recordset(NULL::"RecheckEvent", ${JSON.stringify(events)}::json)`;
}

const kindOf = (draw: number): RecheckKind => (draw < 5 ? "unannounced" : draw < 30 ? "light" : "full");
const upheld = "Các tiêu chuẩn còn giữ vững (minh họa).";

function lookIn(year: number, key: string): Look | null {
  const draw = chance(`recheck ${key} ${year}`, 100);
  const decidedOn = officeDay(Day.parse(`${year}-02-${14 + chance(`schedule ${key} ${year}`, 10)}`));
  const within = (first: string, days: number) => officeDay(addDays(Day.parse(`${year}-${first}`), chance(`look ${key} ${year}`, days)));
  const plan: Step = { move: "plan", status: "planned", on: decidedOn };
  if (year < 2026) {
    if (draw >= 88) return null;
    const plannedOn = within("04-05", 220);
    return { plannedOn, steps: [plan, { move: "keep", status: "kept", on: officeDay(addDays(plannedOn, 1 + draw % 6)), text: upheld }] };
  }
  if (draw < 42) {
    const plannedOn = within("03-16", 90);
    const on = officeDay(addDays(plannedOn, 1 + draw % 6));
    if (draw > 0 || yearOf(on) !== year) return { plannedOn, steps: [plan, { move: "keep", status: "kept", on, text: upheld }] };
    return { plannedOn, steps: [plan, { move: "give_notice", status: "failing", on: Day.parse("2026-06-23"), text: "Hai tháng liền không đủ thời gian sinh hoạt (minh họa).", replyUntil: Day.parse("2026-07-03") }] };
  }
  return draw < 80 ? { plannedOn: within("07-06", 130), steps: [plan] } : null;
}

/** What the sample of 2021 left open is seen to in July of that year. */
async function endFirst(db: Db) {
  const on = Day.parse("2021-07-09");
  const open = await db.recheck.findMany({ where: { titleId, year: 2021, status: "planned" }, select: { id: true, version: true } });
  await db.recheckEvent.createMany({ data: open.map(({ id, version }) => ({ recheckId: id, seq: version + 1, move: "keep", status: "kept", on: dateOf(on), at: morningOf(on), text: upheld })) });
  await db.recheck.updateMany({ where: { id: { in: open.map(({ id }) => id) } }, data: { status: "kept", version: { increment: 1 } } });
  await db.titleSignal.updateMany({ where: { titleId, recheckId: null, dismissedOn: null }, data: { dismissedOn: dateOf(on), dismissal: "Chi bộ đã họp bù trong tháng 6 (minh họa)." } });
}

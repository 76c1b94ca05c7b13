import { dateOf, Day, type Day as DayType } from "@/lib/domain/day";
import type { RecheckKind } from "@/lib/domain/recheck/workflow";
import type { Prisma } from "@/lib/platform/prisma/client";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { phuocThanh } from "./figures";
import type { Units } from "./plant-units";
import type { Road } from "./roads";

const titleId = "tsvmtd";
const morningOf = (day: DayType) => new Date(`${day}T09:30:00+07:00`);

/** Titles looked at again, for the committees that have an account: one due tomorrow because of a signal, one past its day, and a signal nobody dealt with. */
export async function plantRechecks(db: Prisma.TransactionClient, units: Units, roads: readonly Road[]) {
  const held = (district: string) =>
    roads.flatMap((road) => (road.status === "recognised" && road.cell.districtCode === district && road.cell.communeCode !== phuocThanh.code ? [road] : [])).sort((a, b) => a.month - b.month || (a.cell.key < b.cell.key ? -1 : 1)).map(({ cell }) => units.byCell.get(cell.key) ?? "");
  const [signalled, told] = held("831");
  const [late] = held("835");
  if (!signalled || !told || !late) return;
  const planned = await planOf(db, { unitId: signalled, kind: "light", on: Day.parse("2021-06-22"), plannedOn: Day.parse("2021-07-01") });
  await planOf(db, { unitId: late, kind: "full", on: Day.parse("2021-06-10"), plannedOn: Day.parse("2021-06-25") });
  const signal = (unitId: string, kind: "discipline" | "missed_meetings", detail: string, on: string, recheckId: string | null) => ({ id: seedUuid(`signal ${unitId}`), unitId, titleId, kind, detail, raisedOn: dateOf(Day.parse(on)), at: morningOf(Day.parse(on)), recheckId });
  await db.titleSignal.createMany({
    data: [
      signal(signalled, "discipline", "Một đảng viên bị khiển trách trong quý II.", "2021-06-18", planned),
      signal(told, "missed_meetings", "Tháng 5 chưa họp chi bộ định kỳ.", "2021-06-21", null),
    ],
  });
}

async function planOf(db: Prisma.TransactionClient, { unitId, kind, on, plannedOn }: { unitId: string; kind: RecheckKind; on: DayType; plannedOn: DayType }): Promise<string> {
  const id = seedUuid(`recheck ${unitId}`);
  await db.recheck.create({
    data: { id, unitId, titleId, year: 2021, kind, status: "planned", plannedOn: dateOf(plannedOn), events: { create: [{ seq: 1, move: "plan", status: "planned", on: dateOf(on), at: morningOf(on) }] } },
  });
  return id;
}

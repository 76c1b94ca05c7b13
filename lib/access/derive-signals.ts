import "server-only";
import { dateOf, dayOfDate, yearOf } from "@/lib/domain/day";
import { sum } from "@/lib/domain/figures/figures";
import { groundKey, groundsOf, newGrounds, type YearKnown } from "@/lib/domain/recheck/ground";
import { openRechecks } from "@/lib/domain/recheck/workflow";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";

const batch = 500;

/**
 * Raises the signals that figures and papers call for at cells that hold a title, in the caller's transaction; answers how many. Any number
 * may look at once: the ground is the key. A signal goes on the re-check under way, or waits for one.
 */
export async function deriveSignals(room: Pick<Room, "db" | "now" | "today">, within: Prisma.UnitWhereInput): Promise<number> {
  let raised = 0;
  for (let after: string | null = null; ; ) {
    const holders: Holder[] = await room.db.titleHolding.findMany({
      where: { heldUntil: null, unit: within, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, unitId: true, titleId: true, heldFrom: true, openedBy: { select: { registrationId: true } } },
    });
    if (holders.length > 0) raised += await raiseFor(room, holders);
    if (holders.length < batch) return raised;
    after = holders.at(-1)?.id ?? null;
  }
}

type Holder = { id: string; unitId: string; titleId: string; heldFrom: Date; openedBy: { registrationId: string | null } };

async function raiseFor({ db, now, today }: Pick<Room, "db" | "now" | "today">, holders: readonly Holder[]): Promise<number> {
  const unitIds = [...new Set(holders.map(({ unitId }) => unitId))];
  const years = await yearsOf(db, unitIds, yearOf(today));
  const papers = await papersOf(db, holders.flatMap(({ openedBy: { registrationId } }) => registrationId ?? []), today);
  const known = await db.titleSignal.findMany({ where: { unitId: { in: unitIds }, ground: { not: null } }, select: { unitId: true, titleId: true, ground: true } });
  const open = await db.recheck.findMany({ where: { unitId: { in: unitIds }, status: { in: [...openRechecks] } }, select: { id: true, unitId: true, titleId: true } });
  const data = holders.flatMap(({ unitId, titleId, heldFrom, openedBy }) => {
    const isOf = (row: { unitId: string; titleId: string }) => row.unitId === unitId && row.titleId === titleId;
    const grounds = groundsOf({ heldFrom: dayOfDate(heldFrom), years: years.get(unitId) ?? [], papers: papers.get(openedBy.registrationId ?? "") ?? [] }, today);
    return newGrounds(grounds, known.filter(isOf).flatMap(({ ground }) => ground ?? [])).map((ground) => ({
      unitId, titleId, kind: ground.kind, detail: ground.detail, ground: groundKey(ground), raisedOn: dateOf(today), at: now, recheckId: open.find(isOf)?.id ?? null,
    }));
  });
  const { count } = await db.titleSignal.createMany({ data, skipDuplicates: true });
  return count;
}

/** The entries that stand, of this year and the two before: the year before the last is what the last is compared with. */
async function yearsOf(db: Room["db"], unitIds: readonly string[], year: number): Promise<Map<string, YearKnown[]>> {
  const entries = await db.cellFigures.findMany({
    where: { unitId: { in: [...unitIds] }, year: { gte: year - 2, lte: year } },
    orderBy: [{ unitId: "asc" }, { year: "asc" }, { seq: "desc" }],
    distinct: ["unitId", "year"],
    include: { meetings: { select: { month: true } } },
  });
  const years = new Map<string, YearKnown[]>();
  for (const { unitId, year: of, enteredOn, cellGrade, meetings, disciplinedMembers, disciplinedCommittee, disciplinedLeaders } of entries.filter(({ takenBack }) => !takenBack))
    years.set(unitId, [
      ...(years.get(unitId) ?? []),
      { year: of, enteredOn: dayOfDate(enteredOn), grade: cellGrade, disciplined: sum([disciplinedMembers, disciplinedCommittee, disciplinedLeaders]), months: meetings.map(({ month }) => month) },
    ]);
  return years;
}

/** Papers that serve these registrations and have a last day. */
async function papersOf(db: Room["db"], registrationIds: readonly string[], today: Room["today"]) {
  const uses = await db.evidenceUse.findMany({
    where: { registrationId: { in: [...registrationIds] }, removedAt: null, evidence: { expiresOn: { lt: dateOf(today) } } },
    select: { registrationId: true, evidence: { select: { id: true, title: true, expiresOn: true } } },
  });
  const papers = new Map<string, { id: string; title: string; expiresOn: Room["today"] }[]>();
  for (const { registrationId, evidence: { id, title, expiresOn } } of uses) {
    const before = papers.get(registrationId) ?? [];
    if (expiresOn && !before.some((paper) => paper.id === id)) papers.set(registrationId, [...before, { id, title, expiresOn: dayOfDate(expiresOn) }]);
  }
  return papers;
}

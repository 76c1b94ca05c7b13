import "server-only";
import { dayOfDate, showDay } from "@/lib/domain/day";
import { firstUpset, linkedGroups } from "@/lib/domain/decision/follows";
import { sayDecision } from "@/lib/domain/decision/numbering";
import type { PastGround } from "@/lib/domain/import/past";
import type { Relied } from "@/lib/domain/import/past-titles";
import { inParts } from "@/lib/domain/in-parts";
import type { Result } from "@/lib/domain/result";
import type { Room } from "./door";
import { closedUpon } from "./import-closed";
import { refuseBuiltUpon } from "./import-desk";
import type { Reach } from "./reach";

type Going = { at: Date; units: readonly string[]; papers: readonly string[]; going: ReadonlySet<string>; titleId: string; lines: PastGround["lines"] };

/** The refusal that says what rests on papers that are to go out again; null while nothing does. */
export async function builtUponPapers(reach: Reach, room: Room, { at, units, papers, going, titleId, lines }: Going): Promise<Result<never> | null> {
  const found = laterPapers(lines, going);
  for (const part of inParts(units)) found.push(...(await uponCells(reach, room, { at, units: part, going, titleId })));
  for (const part of inParts(papers)) found.push(...(await uponPapers(room, part)));
  const days = [];
  for (const part of inParts(papers)) days.push(...(await room.db.decision.findMany({ where: { id: { in: part } }, select: { decidedOn: true } })));
  const [first] = days.map(({ decidedOn }) => dayOfDate(decidedOn)).sort();
  if (first) found.push(...(await closedUpon(room, { at, units, from: first })));
  return refuseBuiltUpon(room, found);
}

/** Papers signed later that would not follow without those that go. */
function laterPapers(lines: PastGround["lines"], going: ReadonlySet<string>): { unitId: string; what: string }[] {
  return linkedGroups(lines).flatMap((group) => {
    const upset = firstUpset(group, group.filter(({ id }) => !going.has(id)));
    return upset ? [{ unitId: upset.unitId, what: lowered(sayDecision(upset.line)) }] : [];
  });
}

/** What took cells to hold the title on a day: re-checks that are told of, and reviews of what was held when units were reorganised. */
export async function reliedOn({ db }: Pick<Room, "db">, units: readonly string[], titleId: string): Promise<Relied[]> {
  const found: Relied[] = [];
  for (const part of inParts(units)) {
    const about = { unitId: { in: part }, titleId };
    const rechecks = await db.recheck.findMany({ where: { ...about, status: { not: "cancelled" }, NOT: { kind: "unannounced", status: "planned" } }, select: { unitId: true, year: true, events: { orderBy: { seq: "asc" }, take: 1, select: { on: true } } } });
    for (const { unitId, year, events: [first] } of rechecks) if (first) found.push({ unitId, on: dayOfDate(first.on), byId: null, what: `phúc tra năm ${year}` });
    const reviews = await db.titleReview.findMany({ where: about, select: { unitId: true, act: { select: { effectiveOn: true } }, holding: { select: { openedById: true } } } });
    for (const { unitId, act, holding } of reviews) found.push({ unitId, on: dayOfDate(act.effectiveOn), byId: holding.openedById, what: `việc xem xét danh hiệu khi sắp xếp đơn vị ngày ${showDay(dayOfDate(act.effectiveOn))}` });
  }
  return found;
}

/** Dossiers begun and re-checks moved since, signals taken up, reviews of the titles, and cells out of reach by now. */
async function uponCells(reach: Reach, { db }: Room, { at, units, going, titleId }: Omit<Going, "papers" | "lines">) {
  const about = { unitId: { in: [...units] }, titleId };
  const dossiers = await db.registrationEvent.findMany({ where: { ...about, at: { gt: at } }, distinct: ["registrationId"], select: { unitId: true, year: true } });
  const rechecks = await db.recheck.findMany({ where: { ...about, events: { some: { at: { gt: at } } } }, select: { unitId: true, year: true } });
  const signals = await db.titleSignal.findMany({ where: { ...about, at: { gt: at }, OR: [{ recheckId: { not: null } }, { dismissedOn: { not: null } }] }, select: { unitId: true } });
  const reviews = await db.titleReview.findMany({ where: { ...about, OR: [{ holding: { openedById: { in: [...going] } } }, { holding: { closedById: { in: [...going] } } }] }, select: { unitId: true } });
  const there = new Set((await db.unit.findMany({ where: { id: about.unitId, AND: reach.units }, select: { id: true } })).map(({ id }) => id));
  return [
    ...dossiers.map(({ unitId, year }) => ({ unitId, what: `hồ sơ năm ${year}` })),
    ...rechecks.map(({ unitId, year }) => ({ unitId, what: `phúc tra năm ${year}` })),
    ...signals.map(({ unitId }) => ({ unitId, what: "dấu hiệu đã được xử lý" })),
    ...reviews.map(({ unitId }) => ({ unitId, what: "danh hiệu được xem xét khi sắp xếp đơn vị" })),
    ...units.filter((id) => !there.has(id)).map((unitId) => ({ unitId, what: "nay ngoài phạm vi của đồng chí" })),
  ];
}

/** What was attached to or printed of the papers themselves. */
async function uponPapers({ db }: Room, papers: readonly string[]) {
  const rows = await db.decision.findMany({ where: { id: { in: [...papers] }, OR: [{ scans: { some: {} } }, { printed: { some: {} } }, { ended: { some: {} } }] } });
  return rows.map(({ issuerId, decidedOn, ...paper }) => ({ unitId: issuerId, what: `${lowered(sayDecision({ ...paper, decidedOn: dayOfDate(decidedOn) }))} đã có bản ký hoặc bản in` }));
}

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

import "server-only";
import { dayOfDate } from "@/lib/domain/day";
import { sayDecision } from "@/lib/domain/decision/numbering";
import { inParts } from "@/lib/domain/in-parts";
import type { Result } from "@/lib/domain/result";
import type { Room } from "./door";
import { closedUpon } from "./import-closed";
import { refuseBuiltUpon } from "./import-desk";
import type { Reach } from "./reach";

type Going = { at: Date; units: readonly string[]; papers: readonly string[]; going: ReadonlySet<string>; titleId: string };


/** The refusal that says what rests on papers that are to go out again; null while nothing does. */
export async function builtUponPapers(reach: Reach, room: Room, { at, units, papers, going, titleId }: Going): Promise<Result<never> | null> {
  const found: { unitId: string; what: string }[] = [];
  for (const part of inParts(units)) found.push(...(await uponCells(reach, room, { at, units: part, going, titleId })));
  for (const part of inParts(papers)) found.push(...(await uponPapers(room, part)));
  const days = [];
  for (const part of inParts(papers)) days.push(...(await room.db.decision.findMany({ where: { id: { in: part } }, select: { decidedOn: true } })));
  const [first] = days.map(({ decidedOn }) => dayOfDate(decidedOn)).sort();
  if (first) found.push(...(await closedUpon(room, { at, units, from: first })));
  return refuseBuiltUpon(room, found);
}

/** Later papers about the cells, dossiers begun and re-checks moved since, signals taken up, reviews of the titles, and cells out of reach by now. */
async function uponCells(reach: Reach, { db }: Room, { at, units, going, titleId }: Omit<Going, "papers">) {
  const about = { unitId: { in: [...units] }, titleId };
  const later = await db.decisionLine.findMany({ where: { ...about, decision: { recordedAt: { gte: at } } }, include: { decision: true } });
  const undoing = await db.decisionLine.findMany({ where: { titleId, affectsLine: { unitId: about.unitId } }, include: { decision: true } });
  const dossiers = await db.registrationEvent.findMany({ where: { ...about, at: { gt: at } }, distinct: ["registrationId"], select: { unitId: true, year: true } });
  const rechecks = await db.recheck.findMany({ where: { ...about, events: { some: { at: { gt: at } } } }, select: { unitId: true, year: true } });
  const signals = await db.titleSignal.findMany({ where: { ...about, at: { gt: at }, OR: [{ recheckId: { not: null } }, { dismissedOn: { not: null } }] }, select: { unitId: true } });
  const reviews = await db.titleReview.findMany({ where: { ...about, OR: [{ holding: { openedById: { in: [...going] } } }, { holding: { closedById: { in: [...going] } } }] }, select: { unitId: true } });
  const there = new Set((await db.unit.findMany({ where: { id: about.unitId, AND: reach.units }, select: { id: true } })).map(({ id }) => id));
  const lines = new Map([...later, ...undoing].filter(({ id }) => !going.has(id)).map((line) => [line.id, line]));
  return [
    ...[...lines.values()].map(({ unitId, decision }) => ({ unitId, what: lowered(sayDecision({ ...decision, decidedOn: dayOfDate(decision.decidedOn) })) })),
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

import { read, type Room } from "@/lib/access/door";
import { saySpan } from "@/lib/domain/closing/span";
import { dayOfDate, showInstant } from "@/lib/domain/day";
import { sayDecision } from "@/lib/domain/decision/numbering";
import { sayMinutes } from "@/lib/domain/document/batch";
import type { PrintedView } from "@/lib/domain/document/printed-view";
import { periodOfKey, sayReview } from "@/lib/domain/report/period";
import { sayPaper } from "@/lib/domain/registration/paper";

type Subject = Pick<PrintedView, "kind" | "id" | "title" | "later" | "newer">;
type Found = { decisionId: string | null; paperId: string | null; sittingId: string | null; closingId: string | null; reportId: string | null; at: Date };

/** What a printed paper's code stands for, and what changed since. Null for a code nobody printed, and for a record out of reach. */
export const getPrinted = read("registration.read", async (room, code: string): Promise<PrintedView | null> => {
  const { db, reach } = room;
  const ofCell = { registration: { unit: reach.units } };
  const found = await db.printedPaper.findFirst({
    where: { code, OR: [{ decision: { OR: [{ unit: reach.units }, { lines: { some: { unit: reach.units } } }] } }, { paper: { lines: { some: ofCell } } }, { sitting: ofCell }, { closing: { unit: reach.units } }, { report: { unit: reach.units } }] },
    include: { account: { select: { displayName: true } } },
  });
  const subject = found && (await subjectOf(room, found));
  return subject && { ...subject, code, sha256: found.sha256, at: found.at, by: found.account.displayName };
});

async function subjectOf(room: Room, { decisionId, paperId, sittingId, closingId, reportId, at }: Found): Promise<Subject | null> {
  if (decisionId) return decided(room, decisionId);
  if (paperId) {
    const paper = await room.db.paper.findUniqueOrThrow({ where: { id: paperId } });
    return { kind: "proposal", id: paperId, title: sayPaper({ ...paper, signedOn: dayOfDate(paper.signedOn) }), later: [], newer: null };
  }
  return sittingId ? sat(room, sittingId) : closingId ? closed(room, closingId) : reportId ? reviewed(room, reportId, at) : null;
}

async function decided({ db, reach }: Room, id: string): Promise<Subject> {
  const { number, symbol, decidedOn, lines } = await db.decision.findUniqueOrThrow({
    where: { id },
    include: { lines: { where: { unit: reach.units }, orderBy: { position: "asc" }, include: { affectedBy: { include: { decision: true }, orderBy: { decidedOn: "asc" } } } } },
  });
  const later = lines.flatMap(({ nameAsSigned, affectedBy }) =>
    affectedBy.map(({ effect, decision }) => ({ decisionId: decision.id, number: decision.number, symbol: decision.symbol, decidedOn: dayOfDate(decision.decidedOn), effect, cell: nameAsSigned })),
  );
  return { kind: "decision", id, title: sayDecision({ number, symbol, decidedOn: dayOfDate(decidedOn) }), later, newer: null };
}

const minutesOf = (heldOn: Date) => sayMinutes(dayOfDate(heldOn));

async function sat({ db }: Room, id: string): Promise<Subject> {
  const { heldOn, openedAt, registrationId } = await db.appraisalSitting.findUniqueOrThrow({ where: { id } });
  const next = await db.appraisalSitting.findFirst({ where: { registrationId, openedAt: { gt: openedAt }, conclusion: { not: null } }, orderBy: { openedAt: "desc" } });
  return { kind: "minutes", id, title: minutesOf(heldOn), later: [], newer: next && { id: next.id, title: minutesOf(next.heldOn) } };
}

async function closed({ db }: Room, id: string): Promise<Subject> {
  const { unitId, titleId, span, on, seq } = await db.closing.findUniqueOrThrow({ where: { id } });
  const next = await db.closing.findFirst({ where: { unitId, titleId, span, on, seq: { gt: seq } }, orderBy: { seq: "desc" } });
  const named = (nth: number) => `Báo cáo ${saySpan({ span, on: dayOfDate(on) })}, lần chốt ${nth}`;
  return { kind: "report", id, title: named(seq), later: [], newer: next && { id: next.id, title: named(next.seq) } };
}

/** A review is written on: what was printed before its last writing says less than it does now. */
async function reviewed({ db }: Room, id: string, at: Date): Promise<Subject> {
  const { period, on, term, paragraphs } = await db.report.findUniqueOrThrow({ where: { id }, include: { term: true, paragraphs: { where: { at: { gt: at } }, orderBy: { at: "desc" }, take: 1 } } });
  const [later] = paragraphs;
  return { kind: "review", id, title: `Báo cáo ${sayReview({ period: periodOfKey(period, term), on: dayOfDate(on) })}`, later: [], newer: later ? { id, title: `lời văn lưu lúc ${showInstant(later.at)}` } : null };
}

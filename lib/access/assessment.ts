import { assessmentOf, stillAsked, type AnswerLevel, type Assessment, type Said, type StoredAnswer } from "@/lib/domain/criteria/answer";
import { CriteriaContent } from "@/lib/domain/criteria/content";
import type { SentAssessment, ToldAnswer } from "@/lib/domain/criteria/view";
import { dayOfDate } from "@/lib/domain/day";
import { EventDetails } from "@/lib/domain/registration/details";
import type { Prisma } from "@/lib/platform/prisma/client";

const shape = { ruling: { include: { account: { select: { displayName: true } } } }, account: { select: { displayName: true } }, criteriaSet: { select: { content: true } } } as const satisfies Prisma.CriterionAnswerInclude;
type Row = Prisma.CriterionAnswerGetPayload<{ include: typeof shape }>;

/** An answer with who gave it, when, and what the commune said when it was to be left out. */
export type FoundAnswer = StoredAnswer & { row: Omit<Row, "criteriaSet"> };

type Dossier = { id: string; criteriaSetId: string | null };

/** The answers of a dossier that its set still asks for, and how far the cell has got. Null for one without a set. `dossier` was found in reach. */
export async function assessedIn(db: Prisma.TransactionClient, dossier: Dossier): Promise<{ content: CriteriaContent; answers: FoundAnswer[]; assessment: Assessment; last: number } | null> {
  if (dossier.criteriaSetId === null) return null;
  const set = await db.criteriaSet.findUniqueOrThrow({ where: { id: dossier.criteriaSetId }, select: { content: true } });
  const rows = await db.criterionAnswer.findMany({ where: { registrationId: dossier.id }, orderBy: { seq: "asc" }, include: shape });
  const event = await db.registrationEvent.findFirst({ where: { registrationId: dossier.id, move: "assess" }, orderBy: { seq: "desc" }, select: { details: true } });
  const content = CriteriaContent.parse(set.content);
  const answers = stillAsked(rows.map(found), ({ row }) => CriteriaContent.parse(row.criteriaSet.content), content);
  return { content, answers, assessment: assessmentOf(content, answers, sentOf(event?.details, dossier.criteriaSetId)), last: rows.at(-1)?.seq ?? 0 };
}

/** Which dossiers are read together. */
export type Among = Prisma.RegistrationWhereInput;

/** The answers of many dossiers, by dossier: what the set of each still asks for. `among` holds the reach; `contents` are the sets by their ids. */
export async function answersAmong(db: Prisma.TransactionClient, among: Among, contents: ReadonlyMap<string, CriteriaContent>): Promise<Map<string, StoredAnswer[]>> {
  const rows = await db.criterionAnswer.findMany({
    where: { registration: among },
    orderBy: { seq: "asc" },
    select: { registrationId: true, criteriaSetId: true, seq: true, criterion: true, level: true, kind: true, met: true, points: true, ground: true, ruling: { select: { isApproved: true } }, registration: { select: { criteriaSetId: true } } },
  });
  const found = new Map<string, StoredAnswer[]>();
  for (const { registrationId, criteriaSetId, registration, ...row } of rows) {
    const [now, then] = [contents.get(registration.criteriaSetId ?? ""), contents.get(criteriaSetId)];
    if (!now || !then) continue;
    const answer = { seq: row.seq, criterion: row.criterion, level: levelOf(row.level), said: saidOf(row), ground: row.ground, ruling: row.ruling };
    if (stillAsked([answer], () => then, now).length > 0) found.set(registrationId, [...(found.get(registrationId) ?? []), answer]);
  }
  return found;
}

/** The last answer when the assessment was sent, if it was sent for this set. */
function sentOf(details: unknown, criteriaSetId: string): number | null {
  const told = EventDetails.safeParse(details);
  return told.success && told.data.assessed?.criteriaSetId === criteriaSetId ? told.data.assessed.last : null;
}

function found(row: Row): StoredAnswer & { row: Row } {
  const { seq, criterion, level, ground, ruling } = row;
  return { seq, criterion, level: levelOf(level), said: saidOf(row), ground, ruling, row };
}

function levelOf(level: string): AnswerLevel {
  if (level !== "self" && level !== "commune") throw new Error(`an answer of level ${level}`);
  return level;
}

function saidOf({ kind, met, points }: Pick<Row, "kind" | "met" | "points">): Said {
  if (kind === "finding" && met !== null) return { kind, met };
  if (kind === "points" && points !== null) return { kind, points };
  if (kind === "not_applicable") return { kind };
  throw new Error(`an answer of kind ${kind}`);
}

/** What is said, as its columns. */
export const saidColumns = (said: Said) => ({ kind: said.kind, met: said.kind === "finding" ? said.met : null, points: said.kind === "points" ? said.points : null });

/** An answer as a page tells it. */
export const toldAnswer = ({ seq, said, ground, row: { account, on, onBehalf, ruling } }: FoundAnswer): ToldAnswer => ({
  seq, said, ground, onBehalf, who: account?.displayName ?? null, on: dayOfDate(on),
  ruling: ruling && { isApproved: ruling.isApproved, reason: ruling.reason, who: ruling.account.displayName, on: dayOfDate(ruling.on) },
});

/** When a dossier's assessment was last sent. */
export async function lastSent(db: Prisma.TransactionClient, registrationId: string): Promise<SentAssessment | null> {
  const event = await db.registrationEvent.findFirst({ where: { registrationId, move: "assess" }, orderBy: { seq: "desc" }, include: { account: { select: { displayName: true } } } });
  return event && { on: dayOfDate(event.on), who: event.account?.displayName ?? null };
}

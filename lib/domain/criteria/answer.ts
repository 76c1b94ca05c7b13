import { refuse, type Result } from "@/lib/domain/result";
import { criteriaOf, type CriteriaContent, type Criterion } from "./content";
import type { Answer } from "./evaluate";

/** Who answered: the cell of itself, or its commune beside it. */
export const answerLevels = ["self", "commune"] as const;
export type AnswerLevel = (typeof answerLevels)[number];

/** What is said to a criterion. */
export type Said = { kind: "finding"; met: boolean } | { kind: "points"; points: number } | { kind: "not_applicable" };

/** An answer as stored; the highest `seq` of a criterion and level stands. `ruling` is the commune's word on what is asked not to apply. */
export type StoredAnswer = { seq: number; criterion: string; level: AnswerLevel; said: Said; ground: string; ruling: { isApproved: boolean } | null };

/** A criterion that people answer; the others follow from the yearly figures. */
export type AskedCriterion = Extract<Criterion, { kind: "condition" | "scored" }>;
export const isAsked = (criterion: Criterion): criterion is AskedCriterion => criterion.kind === "condition" || criterion.kind === "scored";

export const sameSaid = (a: Said, b: Said) => JSON.stringify(keyOf(a)) === JSON.stringify(keyOf(b));
const keyOf = (said: Said) => [said.kind, said.kind === "finding" ? said.met : said.kind === "points" ? said.points : null];

/** Why something cannot be said to a criterion: figures decide it, it is of another kind, beyond the scale, or must apply. */
export function judgeSaid(criterion: Criterion | undefined, said: Said, ground: string): Result<never> | null {
  if (!criterion) return refuse("criterion-unknown", { field: "criterion" });
  if (!isAsked(criterion)) return refuse("criterion-computed", { field: "criterion", values: { criterion: criterion.code } });
  if (said.kind === "not_applicable") {
    if (!criterion.mayNotApply) return refuse("criterion-applies", { field: "kind", values: { criterion: criterion.code } });
    return ground === "" ? refuse("not-applicable-why", { field: "ground" }) : null;
  }
  if (said.kind === "finding") return criterion.kind === "condition" ? null : refuse("criterion-wants-points", { field: "points", values: { most: criterion.most } });
  if (criterion.kind !== "scored") return refuse("criterion-wants-finding", { field: "met" });
  return Number.isInteger(said.points) && said.points >= 0 && said.points <= criterion.most ? null : refuse("points-beyond", { field: "points", values: { most: criterion.most } });
}

/** The answers that stand at a level, by the code of their criterion. */
export function standing<A extends Pick<StoredAnswer, "seq" | "criterion" | "level">>(answers: readonly A[], level: AnswerLevel): ReadonlyMap<string, A> {
  const last = new Map<string, A>();
  for (const answer of answers) if (answer.level === level && answer.seq > (last.get(answer.criterion)?.seq ?? 0)) last.set(answer.criterion, answer);
  return last;
}

/** Answers to criteria that stand in the set as they stood in the one they were given for: a newer set keeps what it asks unchanged. */
export function stillAsked<A extends { criterion: string }>(answers: readonly A[], givenFor: (answer: A) => CriteriaContent, content: CriteriaContent): A[] {
  const now = new Map(criteriaOf(content).map((criterion) => [criterion.code, JSON.stringify(criterion)]));
  return answers.filter((answer) => criteriaOf(givenFor(answer)).some((criterion) => criterion.code === answer.criterion && JSON.stringify(criterion) === now.get(answer.criterion)));
}

/** What a verdict looks at: the commune's word where it gave one, else the cell's; what was approved not to apply comes before both. */
export function answersFor(content: CriteriaContent, answers: readonly StoredAnswer[], levels: readonly AnswerLevel[] = answerLevels): Record<string, Answer> {
  const [self, commune] = [standing(answers, "self"), levels.includes("commune") ? standing(answers, "commune") : new Map<string, StoredAnswer>()];
  return Object.fromEntries(
    criteriaOf(content).flatMap(({ code }): [string, Answer][] => {
      const own = self.get(code);
      if (own?.said.kind === "not_applicable" && own.ruling?.isApproved !== false) return [[code, { kind: "not_applicable", approved: own.ruling !== null }]];
      const said = (commune.get(code) ?? own)?.said;
      return said && said.kind !== "not_applicable" ? [[code, said]] : [];
    }),
  );
}

/** The criteria approved not to apply, by code. */
export const leftOut = (content: CriteriaContent, answers: readonly StoredAnswer[]): string[] =>
  Object.entries(answersFor(content, answers)).flatMap(([code, answer]) => (answer.kind === "not_applicable" && answer.approved ? [code] : []));

/** How far a cell has assessed itself: criteria without an answer, those asked not to apply and not ruled on, and whether it was sent as it stands. */
export type Assessment = { asked: number; open: readonly string[]; unruled: readonly string[]; isSent: boolean };

/** `sent` is the number of the last answer when the cell last sent its assessment, null when it never did. What was refused not to apply is open again. */
export function assessmentOf(content: CriteriaContent, answers: readonly StoredAnswer[], sent: number | null): Assessment {
  const own = standing(answers, "self");
  const asked = criteriaOf(content).filter(isAsked).map(({ code }) => code);
  const asking = (code: string) => own.get(code)?.said.kind === "not_applicable";
  const last = answers.reduce((most, { level, seq }) => (level === "self" && seq > most ? seq : most), 0);
  return {
    asked: asked.length,
    open: asked.filter((code) => !own.has(code) || (asking(code) && own.get(code)?.ruling?.isApproved === false)),
    unruled: asked.filter((code) => asking(code) && !own.get(code)?.ruling),
    isSent: asked.length === 0 || (sent !== null && sent >= last),
  };
}

/** Criteria that owe evidence and have none; what is said not to be met, or not to apply, owes none. */
export function withoutEvidence(content: CriteriaContent, answers: Readonly<Record<string, Answer>>, proven: ReadonlySet<string>): Criterion[] {
  const claims = (answer: Answer | undefined) => (answer?.kind === "finding" ? answer.met : answer?.kind === "points" ? answer.points > 0 : false);
  return criteriaOf(content).filter((criterion) => criterion.evidence && isAsked(criterion) && claims(answers[criterion.code]) && !proven.has(criterion.code));
}

/** "tiêu chí 4, 5 và 10". */
export function sayCodes(codes: readonly string[]): string {
  const [last = "", ...others] = [...codes].reverse();
  return `tiêu chí ${others.length > 0 ? `${others.reverse().join(", ")} và ${last}` : last}`;
}

import { z } from "zod";
import { isAsked, sayCodes, type AskedCriterion, type Said } from "@/lib/domain/criteria/answer";
import { criteriaOf, mostOf, type CriteriaContent } from "@/lib/domain/criteria/content";
import { refuse, type Result } from "@/lib/domain/result";

/** What one member found, by the criterion's code: points on a scale, or met or not (1 or 0). */
export const Marks = z.record(z.string(), z.int().min(0));
export type Marks = z.infer<typeof Marks>;

/** Where no set of criteria is pinned to a dossier, the team gives one mark out of a hundred. */
export const wholeMark: CriteriaContent = {
  least: null,
  sections: [{ heading: "Đánh giá chung", least: null, criteria: [{ code: "1", wording: "Mức độ đạt tiêu chuẩn của danh hiệu", evidence: false, mayNotApply: false, source: "", kind: "scored", least: 0, most: 100, scale: [] }] }],
};

/** What members answer; the yearly figures answer the rest. */
export const askedOf = (content: CriteriaContent): AskedCriterion[] => criteriaOf(content).filter(isAsked);

/** The highest mark of an answer: its scale's, or 1 for a condition that is met. */
export const highest = (criterion: AskedCriterion) => (criterion.kind === "scored" ? criterion.most : 1);

const worth = (criterion: AskedCriterion, mark: number) => (criterion.kind === "scored" ? mark : mark * (criterion.points ?? 0));

/** A member's total: points given, and what each condition found met is worth. */
export const totalOf = (content: CriteriaContent, marks: Marks) => askedOf(content).reduce((sum, criterion) => sum + worth(criterion, marks[criterion.code] ?? 0), 0);

/** The most a member can give. */
export const mostGiven = (content: CriteriaContent) => askedOf(content).reduce((sum, criterion) => sum + mostOf(criterion), 0);

/** What the dossier says to each criterion before the team does, by its code: the commune's word where it gave one, else the cell's. */
export type Stated = Readonly<Record<string, { self: Said | null; commune: Said | null }>>;

/** The criteria marked otherwise than the dossier says, by code. What it says nothing to, or asks not to apply, differs from nothing. */
export const differing = (content: CriteriaContent, marks: Marks, stated: Stated): string[] =>
  askedOf(content).flatMap(({ code }) => {
    const said = stated[code]?.commune ?? stated[code]?.self;
    const mark = said?.kind === "points" ? said.points : said?.kind === "finding" ? Number(said.met) : null;
    return mark === null || marks[code] === undefined || marks[code] === mark ? [] : [code];
  });

/** Why marks cannot be taken: one is missing, beyond its scale, or answers nothing that is asked. */
export function judgeMarks(content: CriteriaContent, marks: Marks): Result<never> | null {
  const asked = askedOf(content);
  for (const criterion of asked) {
    const mark = marks[criterion.code];
    const { code } = criterion;
    if (mark === undefined) return refuse("mark-missing", { field: `mark.${code}`, values: { code } });
    if (mark > highest(criterion)) return refuse("mark-over", { field: `mark.${code}`, values: { code, most: highest(criterion) } });
  }
  return Object.keys(marks).length > asked.length ? refuse("mark-unasked") : null;
}

/** A sheet that differs from the dossier says why. */
export function judgeRemark(content: CriteriaContent, { marks, remark }: { marks: Marks; remark: string | null }, stated: Stated): Result<never> | null {
  const other = differing(content, marks, stated);
  return other.length > 0 && remark === null ? refuse("remark-owed", { field: "remark", values: { criteria: sayCodes(other) } }) : null;
}

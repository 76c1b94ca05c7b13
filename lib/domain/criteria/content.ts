import { z } from "zod";
import { CellsRule, Rule } from "./rule";

const text = (max: number, needed: string) => z.string().trim().normalize("NFC").min(1, needed).max(max, `Tối đa ${max} ký tự.`);
const points = z.int().min(0).max(1_000);

/** Where a criterion comes from: the clause of a regulation, the article that printed it, or "ví dụ". */
const Source = z.string().trim().normalize("NFC").max(300, "Tối đa 300 ký tự.");

const shared = {
  code: z.string().trim().regex(/^\d+(\.\d+)?$/, "Số thứ tự dạng 1 hoặc 1.2."),
  wording: text(500, "Ghi nội dung tiêu chí."),
  evidence: z.boolean(),
  mayNotApply: z.boolean(),
  source: Source,
};
/** Null: failing it fails the whole set. A number: what it adds when it is met. */
const worth = points.nullable();

/** Someone finds that it is so, or that it is not. */
const Condition = z.strictObject({ ...shared, kind: z.literal("condition"), points: worth });
/** Someone gives points between `least` and `most`; the anchors say what a mark stands for. Below `least` the set fails. */
const Scored = z.strictObject({
  ...shared,
  kind: z.literal("scored"),
  least: points,
  most: points.min(1, "Điểm tối đa từ 1 trở lên."),
  scale: z.array(z.strictObject({ points, wording: text(300, "Ghi mức điểm này là gì.") })).max(10),
});
/** The yearly figures decide. */
const Figured = z.strictObject({ ...shared, kind: z.literal("figures"), points: worth, rule: Rule });
/** The yearly figures of the cells below decide. */
const OfCells = z.strictObject({ ...shared, kind: z.literal("cells"), points: worth, rule: CellsRule });

export const Criterion = z.discriminatedUnion("kind", [Condition, Scored, Figured, OfCells]);
export type Criterion = z.infer<typeof Criterion>;

const Section = z.strictObject({ heading: text(200, "Ghi tên phần."), least: points.nullable(), criteria: z.array(Criterion).max(60) });
export type Section = z.infer<typeof Section>;

/** What a title asks, as one version of its criteria says it. `least` is the total to reach, null when nothing is added up. */
export const CriteriaContent = z.strictObject({ sections: z.array(Section).max(20), least: z.int().min(0).max(10_000).nullable() });
export type CriteriaContent = z.infer<typeof CriteriaContent>;

/** The most a criterion can add. */
export const mostOf = (criterion: Criterion) => (criterion.kind === "scored" ? criterion.most : (criterion.points ?? 0));
export const mostOfSection = ({ criteria }: Section) => criteria.reduce((sum, criterion) => sum + mostOf(criterion), 0);
export const mostOfAll = ({ sections }: CriteriaContent) => sections.reduce((sum, section) => sum + mostOfSection(section), 0);
export const criteriaOf = ({ sections }: CriteriaContent): Criterion[] => sections.flatMap(({ criteria }) => criteria);

/** A minimum shrinks with what does not apply: 20 of 30 become 14 of 20, since points are whole. */
export const shrunk = (least: number, full: number, most: number) => (full === 0 ? 0 : Math.ceil((least * most) / full));

/** A set without what was approved not to apply to a dossier; what must apply stays whatever is named. */
export function whatApplies(content: CriteriaContent, without: readonly string[]): CriteriaContent {
  const left = new Set(without);
  const sections = content.sections.map((section): Section => {
    const criteria = section.criteria.filter(({ code, mayNotApply }) => !(mayNotApply && left.has(code)));
    return { ...section, criteria, least: section.least === null ? null : shrunk(section.least, mostOfSection(section), mostOfSection({ ...section, criteria })) };
  });
  return { sections, least: content.least === null ? null : shrunk(content.least, mostOfAll(content), mostOfAll({ ...content, sections })) };
}

import type { CriteriaContent } from "@/lib/domain/criteria/content";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { plantTitle } from "./plant-period";

type CriteriaWish = { title?: string; on?: string; until?: string; content?: CriteriaContent; name?: string };

/** One condition, bắt buộc: enough for a set that may be published. */
export const oneCondition = (wording = "Chi bộ họp đều"): CriteriaContent => ({
  least: null,
  sections: [{ heading: "Điều kiện", least: null, criteria: [{ code: "1", wording, evidence: false, mayNotApply: false, source: "", kind: "condition", points: null }] }],
});

/** A version of a title's criteria: published from `on`, or the draft when no day is named. */
export async function plantCriteria({ title = "tsvmtd", on, until, content = oneCondition(), name = "Bộ tiêu chí" }: CriteriaWish = {}) {
  await plantTitle(title);
  const version = (await database.criteriaSet.count({ where: { titleId: title } })) + 1;
  const from = on === undefined ? null : dateOf(Day.parse(on));
  return database.criteriaSet.create({
    data: { titleId: title, version, name, legalBasis: "Quy định thử", example: false, content, validFrom: from, publishedAt: from, validUntil: until === undefined ? null : dateOf(Day.parse(until)) },
  });
}

import type { AskedCriterion } from "@/lib/domain/criteria/answer";
import { criteriaOf, mostOf, type CriteriaContent, type Section } from "@/lib/domain/criteria/content";
import type { Judged } from "@/lib/domain/criteria/evaluate";
import { askedOf, highest, type Marks } from "./marks";
import { showMean } from "./round";

/** The team's finding on one criterion: the sum of its marks over `count` sheets; for a condition, how many found it met. */
export type Finding = { code: string; wording: string; kind: AskedCriterion["kind"]; sum: number; count: number; most: number; failing: string | null };
export type TeamVerdict = { findings: readonly Finding[]; failing: readonly string[] };

const sumOf = (sheets: readonly Marks[], code: string) => sheets.reduce((sum, marks) => sum + (marks[code] ?? 0), 0);

function failingOf(criterion: AskedCriterion, sum: number, count: number): string | null {
  if (criterion.kind === "scored") return sum < criterion.least * count ? `trung bình ${showMean(sum, count)} điểm, tối thiểu là ${criterion.least}` : null;
  return criterion.points === null && sum * 2 <= count ? `${sum}/${count} thành viên kết luận đạt, cần hơn một nửa` : null;
}

/**
 * What the team found of what it was asked: a condition needs more than half of the members, a scale its minimum on the mean, a
 * section and the total theirs. `figured` says what the yearly figures answer; what they do not say yet counts as reached, so nothing
 * fails that they could still save.
 */
export function teamVerdict(content: CriteriaContent, sheets: readonly Marks[], figured: readonly Judged[] = []): TeamVerdict {
  const count = sheets.length;
  const lost = new Map(figured.flatMap((judged) => (judged.state === "failed" ? [[judged.code, judged] as const] : [])));
  const findings = askedOf(content).map((criterion): Finding => {
    const sum = sumOf(sheets, criterion.code);
    return { code: criterion.code, wording: criterion.wording, kind: criterion.kind, sum, count, most: highest(criterion), failing: failingOf(criterion, sum, count) };
  });
  const short = (about: string, criteria: Section["criteria"], least: number | null) => {
    const sum = criteria.reduce((all, criterion) => all + reached(criterion, sheets, lost), 0);
    return least !== null && sum < least * count ? [`${about}: trung bình nhiều nhất ${showMean(sum, count)} điểm, tối thiểu là ${least}`] : [];
  };
  const failing = [
    ...findings.flatMap(({ wording, failing: words }) => (words ? [`${wording}: ${words}`] : [])),
    ...criteriaOf(content).flatMap(({ code, kind, wording }) => (kind !== "figures" && kind !== "cells" ? [] : lost.get(code)?.knocksOut ? [`${wording}: ${lost.get(code)?.says}`] : [])),
    ...content.sections.flatMap(({ heading, criteria, least }) => short(`Phần ${heading}`, criteria, least)),
    ...short("Tổng điểm", content.sections.flatMap(({ criteria }) => criteria), content.least),
  ];
  return { findings, failing: count === 0 ? [] : failing };
}

/** Points over all sheets; what the yearly figures are worth is taken as full unless they failed it. */
function reached(criterion: Section["criteria"][number], sheets: readonly Marks[], lost: ReadonlyMap<string, Judged>): number {
  if (criterion.kind === "scored") return sumOf(sheets, criterion.code);
  if (criterion.kind === "condition") return sumOf(sheets, criterion.code) * (criterion.points ?? 0);
  return lost.has(criterion.code) ? 0 : mostOf(criterion) * sheets.length;
}

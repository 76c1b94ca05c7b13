import type { Level } from "@/lib/domain/unit/level";
import { criteriaOf, mostOf, mostOfAll, mostOfSection, type CriteriaContent, type Criterion, type Section } from "./content";

/** Why a set cannot be published as it is; `code` names the criterion it is about. */
export type Problem = { code: string | null; sentence: string };

/** Whatever makes a set contradict itself. Empty: it may be published for a title held at `level`. */
export function problemsOf(content: CriteriaContent, level: Level): Problem[] {
  const all = criteriaOf(content);
  const repeated = [...new Set(all.map(({ code }) => code).filter((code, index, codes) => codes.indexOf(code) !== index))];
  return [
    ...(content.sections.length === 0 ? [{ code: null, sentence: "Bộ tiêu chí chưa có phần nào." }] : []),
    ...repeated.map((code) => ({ code, sentence: `Số ${code} được dùng cho hai tiêu chí.` })),
    ...content.sections.flatMap(sectionProblems),
    ...all.flatMap((criterion) => criterionProblems(criterion, level)),
    ...totalProblems(content),
  ];
}

function sectionProblems(section: Section): Problem[] {
  const { heading, least, criteria } = section;
  if (criteria.length === 0) return [{ code: null, sentence: `Phần ${heading} chưa có tiêu chí nào.` }];
  const most = mostOfSection(section);
  return least !== null && least > most ? [{ code: null, sentence: `Phần ${heading} cần ${least} điểm nhưng cao nhất chỉ được ${most}.` }] : [];
}

function criterionProblems(criterion: Criterion, level: Level): Problem[] {
  const { code, kind } = criterion;
  if (kind === "cells" && level === "cell") return [{ code, sentence: `Tiêu chí ${code} hỏi các chi bộ trực thuộc, nhưng danh hiệu này của chi bộ.` }];
  if (kind === "figures" && level !== "cell") return [{ code, sentence: `Tiêu chí ${code} hỏi số liệu năm của chi bộ, nhưng danh hiệu này của đảng bộ.` }];
  if (kind !== "scored") return [];
  const marks = criterion.scale.map(({ points }) => points);
  return [
    ...(criterion.least > criterion.most ? [{ code, sentence: `Tiêu chí ${code} có mức tối thiểu ${criterion.least} cao hơn điểm tối đa ${criterion.most}.` }] : []),
    ...(marks.some((mark) => mark > mostOf(criterion)) ? [{ code, sentence: `Tiêu chí ${code} có mức điểm cao hơn điểm tối đa ${criterion.most}.` }] : []),
    ...(marks.some((mark, index) => index > 0 && mark <= marks[index - 1]!) ? [{ code, sentence: `Các mức điểm của tiêu chí ${code} phải tăng dần.` }] : []),
  ];
}

function totalProblems(content: CriteriaContent): Problem[] {
  const most = mostOfAll(content);
  const { least, sections } = content;
  if (least !== null && least > most) return [{ code: null, sentence: `Tổng điểm cần ${least} nhưng cao nhất chỉ được ${most}.` }];
  const decides = least !== null || sections.some((section) => section.least !== null) || criteriaOf(content).some((criterion) => criterion.kind === "scored" && criterion.least > 0);
  return most > 0 && !decides ? [{ code: null, sentence: "Có chấm điểm nhưng không có mức tối thiểu nào, điểm không quyết định gì." }] : [];
}

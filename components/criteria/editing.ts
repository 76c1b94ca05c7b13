import type { CriteriaContent, Criterion, Section } from "@/lib/domain/criteria/content";
import type { Rule } from "@/lib/domain/criteria/rule";

/** What is wrong at a field, by its path in the draft. */
export type ErrorAt = (path: string) => string | undefined;
export type Edit<Value> = { value: Value; change: (value: Value) => void; path: string; errorAt: ErrorAt };

export const kindWords = {
  condition: "Người xét kết luận đạt hay chưa",
  scored: "Người xét chấm điểm",
  figures: "Theo số liệu năm của chi bộ",
  cells: "Theo số liệu năm của các chi bộ trực thuộc",
} as const satisfies Record<Criterion["kind"], string>;

const firstRule: Rule = { kind: "count", of: "thematic_meetings", compare: "at_least", bound: 4 };

/** The criterion judged in another way; what it is called and owes stays. */
export function withKind(criterion: Criterion, kind: Criterion["kind"]): Criterion {
  const { code, wording, evidence, mayNotApply, source } = criterion;
  const shared = { code, wording, evidence, mayNotApply, source };
  const points = criterion.kind === "scored" ? null : criterion.points;
  if (kind === "condition") return { ...shared, kind, points };
  if (kind === "scored") return { ...shared, kind, least: 0, most: criterion.kind === "scored" ? criterion.most : (points ?? 10), scale: [] };
  if (kind === "figures") return { ...shared, kind, points, rule: firstRule };
  return { ...shared, kind, points, rule: { each: { kind: "count", of: "disciplined", compare: "exactly", bound: 0 }, hundredths: 9_000, others: null } };
}

const numbers = (content: CriteriaContent) => content.sections.flatMap(({ criteria }) => criteria.map(({ code }) => Math.floor(Number(code)) || 0));

/** A new criterion with the next free number, to be worded. */
export const newCriterion = (content: CriteriaContent): Criterion => ({ code: String(Math.max(0, ...numbers(content)) + 1), wording: "", evidence: false, mayNotApply: false, source: "", kind: "condition", points: null });

export const newSection = (): Section => ({ heading: "", least: null, criteria: [] });

/** Criteria numbered 1, 2, 3 … through all sections. */
export function renumber(content: CriteriaContent): CriteriaContent {
  let last = 0;
  return { ...content, sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.map((criterion) => ({ ...criterion, code: String(++last) })) })) };
}

export const replaced = <T>(list: readonly T[], index: number, value: T): T[] => list.map((each, at) => (at === index ? value : each));
export const removed = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

/** The list with one thing a place earlier or later; unchanged at its ends. */
export function shifted<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const [here, there] = [list[index], list[index + by]];
  return here === undefined || there === undefined ? [...list] : replaced(replaced(list, index, there), index + by, here);
}

/** A whole number as typed; null for nothing, and for what is no number. */
export const typedNumber = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : null);

/** Hundredths of a percent as typed: "80" is 8000, "66,67" is 6667. */
export function typedHundredths(text: string): number | null {
  const [, whole, decimals = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
}

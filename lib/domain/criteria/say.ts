import { facts, measures } from "@/lib/domain/figures/measure";
import { gradeWords } from "@/lib/domain/registration/grade";
import { showCount, showPercent } from "@/lib/domain/ratio";
import type { Criterion } from "./content";
import type { Atom, CellsRule, Rule } from "./rule";

export const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "80%", "66,67%": hundredths of a percent as the office prints them. */
export const sayHundredths = (hundredths: number) => showPercent({ part: hundredths, whole: 10_000 });

/** "từ 4 trở lên", "không quá 2", "đúng 3", "không có": what a number is compared with. */
export function sayBound({ compare, bound }: Pick<Extract<Atom, { kind: "count" }>, "compare" | "bound">): string {
  if (bound === 0 && compare !== "at_least") return "không có";
  return { at_least: `từ ${showCount(bound)} trở lên`, at_most: `không quá ${showCount(bound)}`, exactly: `đúng ${showCount(bound)}` }[compare];
}

/** "từ 80% trở lên", "100%", "không quá 10%". */
export function sayShareBound({ compare, hundredths }: Pick<Extract<Atom, { kind: "share" }>, "compare" | "hundredths">): string {
  if (compare === "at_most") return `không quá ${sayHundredths(hundredths)}`;
  return hundredths === 10_000 ? "100%" : `từ ${sayHundredths(hundredths)} trở lên`;
}

export const sayGradeBound = ({ least }: Pick<Extract<Atom, { kind: "grade" }>, "least">) => `${lower(gradeWords[least])}${least === "excellent" ? "" : " trở lên"}`;

function sayAtom(atom: Atom): string {
  if (atom.kind === "fact") return facts[atom.fact].words;
  if (atom.kind === "grade") return `Chi bộ được xếp loại ${sayGradeBound(atom)}`;
  if (atom.kind === "count") {
    const { noun } = measures[atom.of];
    if (atom.bound === 0 && atom.compare !== "at_least") return `Không có ${noun}`;
    const bound = showCount(atom.bound);
    return { at_least: `Có từ ${bound} ${noun} trở lên`, at_most: `Có không quá ${bound} ${noun}`, exactly: `Có đúng ${bound} ${noun}` }[atom.compare];
  }
  const share = sayHundredths(atom.hundredths);
  const reach = atom.compare === "at_most" ? `không quá ${share}` : atom.hundredths === 10_000 ? "đạt 100%" : `đạt ít nhất ${share}`;
  return upper(`${measures[atom.part].noun} ${reach} số ${measures[atom.whole].noun}`);
}

/** A rule as one Vietnamese sentence without its full stop. */
export function sayRule(rule: Rule): string {
  if (rule.kind !== "all" && rule.kind !== "any") return sayAtom(rule);
  const [first = "", ...others] = rule.of.map(sayAtom);
  return [first, ...others.map(lower)].join(rule.kind === "all" ? ", và " : ", hoặc ");
}

/** The same of a rule over the cells below, with its exceptions. */
export function sayCellsRule({ each, hundredths, others }: CellsRule): string {
  const how = hundredths === 10_000 ? "Tất cả" : `Ít nhất ${sayHundredths(hundredths)}`;
  const rest = others ? `; ở các chi bộ còn lại: ${lower(sayRule(others))}` : "";
  return `${how} chi bộ trực thuộc đạt: ${lower(sayRule(each))}${rest}`;
}

/** How a criterion is judged and what must be reached. */
export function sayAsked(criterion: Criterion): string {
  if (criterion.kind === "condition") return "Người xét kết luận đạt hay chưa đạt";
  if (criterion.kind === "figures") return sayRule(criterion.rule);
  if (criterion.kind === "cells") return sayCellsRule(criterion.rule);
  const { least, most } = criterion;
  return `Chấm từ 0 đến ${showCount(most)} điểm${least > 0 ? `, dưới ${showCount(least)} điểm là chưa đạt` : ""}`;
}

/** What a criterion weighs: "bắt buộc", "10 điểm". */
export function sayWorth(criterion: Criterion): string {
  if (criterion.kind === "scored") return `${showCount(criterion.most)} điểm`;
  return criterion.points === null ? "bắt buộc" : `${showCount(criterion.points)} điểm`;
}

/** What a section or the whole asks in points: "tối thiểu 20 trên 30 điểm". Empty when nothing is added up. */
export const sayLeast = (least: number | null, most: number) => (least === null ? (most > 0 ? `${showCount(most)} điểm, không có mức tối thiểu` : "") : `tối thiểu ${showCount(least)} trên ${showCount(most)} điểm`);

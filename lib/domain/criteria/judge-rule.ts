import type { Figures } from "@/lib/domain/figures/figures";
import { facts, measures } from "@/lib/domain/figures/measure";
import { gradeWords, grades } from "@/lib/domain/registration/grade";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import type { Atom, CellsRule, Rule } from "./rule";
import { lower, sayBound, sayGradeBound, sayHundredths, sayShareBound } from "./say";

/** What came of a rule: null when the figures do not tell yet. `says` is the clause, "đã có 3 buổi, tiêu chuẩn là 4, còn thiếu 1 buổi". */
export type Ruling = { met: boolean | null; says: string };

/** A cell below, as a rule over cells needs it. */
export type CellOfYear = { name: string; figures: Figures | null };

const unknown = (about: string): Ruling => ({ met: null, says: `chưa có số liệu về ${about}` });

function judgeCount(atom: Extract<Atom, { kind: "count" }>, figures: Figures): Ruling {
  const { noun, unit, of } = measures[atom.of];
  const counted = of(figures);
  if (counted === null) return unknown(noun);
  const { compare, bound } = atom;
  const met = compare === "at_least" ? counted >= bound : compare === "at_most" ? counted <= bound : counted === bound;
  const has = counted === 0 ? `chưa có ${unit} nào` : `có ${showCount(counted)} ${unit}`;
  if (met) return { met, says: counted === 0 ? `không có ${noun}` : `có ${showCount(counted)} ${noun}` };
  if (counted < bound) return { met, says: `${has}, tiêu chuẩn là ${sayBound(atom)}, còn thiếu ${showCount(bound - counted)} ${unit}` };
  return { met, says: `có ${showCount(counted)} ${noun}, tiêu chuẩn là ${sayBound(atom)}${bound === 0 ? "" : `, vượt ${showCount(counted - bound)} ${unit}`}` };
}

function judgeShare(atom: Extract<Atom, { kind: "share" }>, figures: Figures): Ruling {
  const [part, whole] = [measures[atom.part].of(figures), measures[atom.whole].of(figures)];
  if (part === null) return unknown(measures[atom.part].noun);
  if (whole === null) return unknown(measures[atom.whole].noun);
  const { noun, unit } = measures[atom.whole];
  if (whole === 0) return { met: null, says: `chưa có ${noun}, không tính được tỷ lệ` };
  const met = atom.compare === "at_least" ? part * 10_000 >= whole * atom.hundredths : part * 10_000 <= whole * atom.hundredths;
  const has = `${showFraction({ part, whole })} ${noun}, đạt ${showPercent({ part, whole })}`;
  if (met) return { met, says: has };
  const needed = Math.ceil((whole * atom.hundredths) / 10_000) - part;
  return { met, says: `${has}, tiêu chuẩn là ${sayShareBound(atom)}${needed > 0 ? `, còn thiếu ${showCount(needed)} ${unit}` : ""}` };
}

function judgeAtom(atom: Atom, figures: Figures): Ruling {
  if (atom.kind === "count") return judgeCount(atom, figures);
  if (atom.kind === "share") return judgeShare(atom, figures);
  if (atom.kind === "fact") {
    const { words, not, of } = facts[atom.fact];
    const met = of(figures);
    return met === null ? unknown(`việc ${lower(words)}`) : { met, says: met ? lower(words) : not };
  }
  if (figures.cellGrade === null) return unknown("xếp loại chất lượng của chi bộ");
  const met = grades.indexOf(figures.cellGrade) <= grades.indexOf(atom.least);
  const has = `chi bộ được xếp loại ${lower(gradeWords[figures.cellGrade])}`;
  return { met, says: met ? has : `${has}, tiêu chuẩn là ${sayGradeBound(atom)}` };
}

/** What a year's figures say to a rule. Without figures nothing is known. */
export function judgeRule(rule: Rule, figures: Figures | null): Ruling {
  if (!figures) return { met: null, says: "chưa có số liệu năm" };
  if (rule.kind !== "all" && rule.kind !== "any") return judgeAtom(rule, figures);
  const rulings = rule.of.map((atom) => judgeAtom(atom, figures));
  const decisive = rulings.filter(({ met }) => met === (rule.kind === "any"));
  if (decisive.length > 0) return { met: rule.kind === "any", says: say(decisive) };
  const open = rulings.filter(({ met }) => met === null);
  return open.length > 0 ? { met: null, says: say(open) } : { met: rule.kind === "all", says: say(rulings) };
}

const say = (rulings: readonly Ruling[]) => rulings.map(({ says }) => says).join("; ");

/** The same over the cells below: the share that keeps the rule, and the others one by one against the exception. */
export function judgeCells({ each, hundredths, others }: CellsRule, cells: readonly CellOfYear[]): Ruling {
  if (cells.length === 0) return { met: null, says: "chưa có chi bộ trực thuộc nào" };
  const ruled = cells.map((cell) => ({ ...cell, met: judgeRule(each, cell.figures).met }));
  const [kept, open] = [ruled.filter(({ met }) => met === true).length, ruled.filter(({ met }) => met === null)];
  const reaches = (count: number) => count * 10_000 >= cells.length * hundredths;
  const share = `${showFraction({ part: kept, whole: cells.length })} chi bộ đạt, ${showPercent({ part: kept, whole: cells.length })}`;
  if (!reaches(kept + open.length)) return { met: false, says: `${share}, tiêu chuẩn là ${hundredths === 10_000 ? "100%" : `từ ${sayHundredths(hundredths)} trở lên`}` };

  const rest = others ? ruled.filter(({ met }) => met !== true).map((cell) => ({ name: cell.name, ...judgeRule(others, cell.figures) })) : [];
  const broken = rest.filter(({ met }) => met === false);
  if (broken.length > 0) return { met: false, says: `${share}, nhưng ${broken.map(({ name, says }) => `${name} ${says}`).join("; ")}` };
  if (!reaches(kept) || rest.some(({ met }) => met === null)) return { met: null, says: `${share}; ${showCount(open.length)} chi bộ chưa có số liệu` };
  return { met: true, says: share };
}

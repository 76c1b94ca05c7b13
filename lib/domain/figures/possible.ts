import { monthOf, yearOf, type Day } from "@/lib/domain/day";
import { refuse, type Result } from "@/lib/domain/result";
import { together, type CountField, type Figures } from "./figures";

type Rule = (figures: Figures, when: { year: number; today: Day }) => Result<never> | null;

const known = (figures: Figures, fields: readonly CountField[]) => fields.map((field) => figures[field]);
const sumOf = (counts: readonly (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0);

/** Parts of the members, each of which alone may not be more than they are. */
const parts = ["poorMembers", "vneidMembers"] as const satisfies readonly CountField[];

const rules: readonly Rule[] = [
  ({ members }) => (members < 1 ? refuse("no-members", { field: "members" }) : null),
  ...(["graded", "disciplined"] as const).map((group): Rule => (figures) => {
    const unknown = together[group].filter((field) => figures[field] === null);
    return unknown.length === 0 || unknown.length === together[group].length ? null : refuse(`${group}-half-known`, { field: unknown[0]! });
  }),
  (figures) => {
    const graded = sumOf(known(figures, together.graded));
    return graded > figures.members ? refuse("graded-over-members", { field: "gradedExcellent", values: { graded, members: figures.members } }) : null;
  },
  (figures) => {
    const disciplined = sumOf(known(figures, together.disciplined));
    return disciplined > figures.members ? refuse("disciplined-over-members", { field: "disciplinedMembers", values: { disciplined, members: figures.members } }) : null;
  },
  ...parts.map((field): Rule => (figures) => ((figures[field] ?? 0) > figures.members ? refuse("part-over-members", { field, values: { part: figures[field] ?? 0, members: figures.members } }) : null)),
  ({ meetings }) => {
    const twice = meetings.find(({ month }, index) => meetings.findIndex((other) => other.month === month) !== index);
    return twice ? refuse("month-twice", { field: `score-${twice.month}`, values: { month: twice.month } }) : null;
  },
  (_, { year, today }) => (year > yearOf(today) ? refuse("year-to-come", { field: "year", values: { year } }) : null),
  ({ meetings }, { year, today }) => {
    const early = meetings.find(({ month }) => year === yearOf(today) && month > monthOf(today));
    return early ? refuse("month-to-come", { field: `score-${early.month}`, values: { month: early.month, year } }) : null;
  },
];

/** The first reason why such a year cannot have been: a part over its whole, a half-known group, a month still to come. */
export function impossible(figures: Figures, when: { year: number; today: Day }): Result<never> | null {
  for (const rule of rules) {
    const refused = rule(figures, when);
    if (refused) return refused;
  }
  return null;
}

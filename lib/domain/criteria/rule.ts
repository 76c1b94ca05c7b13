import { z } from "zod";
import { factNames, measureNames, measures } from "@/lib/domain/figures/measure";
import { grades } from "@/lib/domain/registration/grade";

export const comparisons = ["at_least", "at_most", "exactly"] as const;

/** Counts something of the year and compares it. */
const Count = z.strictObject({ kind: z.literal("count"), of: z.enum(measureNames), compare: z.enum(comparisons), bound: z.int().min(0).max(100_000) });

/** Compares a part with its whole; `hundredths` are of a percent, so that 66,67% can be asked for without a fraction. */
const Share = z
  .strictObject({ kind: z.literal("share"), part: z.enum(measureNames), whole: z.enum(measureNames), compare: z.enum(["at_least", "at_most"]), hundredths: z.int().min(0).max(10_000) })
  .refine(({ part, whole }) => part !== whole && measures[part].unit === measures[whole].unit, { message: "a share is of something else of its own kind", path: ["whole"] });

/** Asks for a yes-or-no fact of the year. */
const Fact = z.strictObject({ kind: z.literal("fact"), fact: z.enum(factNames) });

/** Asks for the cell's own yearly classification, or a better one. */
const GradeAtLeast = z.strictObject({ kind: z.literal("grade"), least: z.enum(grades).exclude(["not_completed"]) });

const Atom = z.discriminatedUnion("kind", [Count, Share, Fact, GradeAtLeast]);
export type Atom = z.infer<typeof Atom>;

const several = z.array(Atom).min(2).max(6);
/** Several at once: all of them, or at least one. Not nested, so that every rule is one sentence. */
const All = z.strictObject({ kind: z.literal("all"), of: several });
const Any = z.strictObject({ kind: z.literal("any"), of: several });

/** What may be asked of the yearly figures of one cell. The whole grammar: nothing is ever run that is not one of these. */
export const Rule = z.discriminatedUnion("kind", [Count, Share, Fact, GradeAtLeast, All, Any]);
export type Rule = z.infer<typeof Rule>;

/** Asked of the cells below: so many of them keep `each`; the others, if `others` is given, at least keep that. */
export const CellsRule = z.strictObject({ each: Rule, hundredths: z.int().min(1).max(10_000), others: Rule.nullable() });
export type CellsRule = z.infer<typeof CellsRule>;

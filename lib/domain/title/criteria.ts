import { z } from "zod";

/** How a criterion is judged: a share or number to reach, something that must be there or must not happen, or the team's finding. */
const criterionKinds = ["percent", "count", "yes", "none", "finding"] as const;

const Source = z.strictObject({ key: z.string().regex(/^S\d$|^example$/), note: z.string().min(1) });

/** `least` is the number to reach: percent of `of`, or a count in a year. `gate` means that failing it fails the whole set. */
const Criterion = z
  .strictObject({
    code: z.string().regex(/^\d+(\.\d+)?$/),
    wording: z.string().min(1),
    kind: z.enum(criterionKinds),
    least: z.int().min(0).optional(),
    of: z.string().min(1).optional(),
    gate: z.boolean().default(false),
    source: Source,
  })
  .refine((criterion) => (criterion.kind === "percent" || criterion.kind === "count") === (criterion.least !== undefined), {
    message: "a percent or a count says the least, the other kinds do not",
    path: ["least"],
  });

const Section = z.strictObject({ heading: z.string().min(1), criteria: z.array(Criterion).min(1) });

/** What a title asks of a cell, as one version of its criteria says it. Codes do not repeat. */
export const CriteriaContent = z.strictObject({ sections: z.array(Section).min(1) }).refine(
  ({ sections }) => {
    const codes = sections.flatMap((section) => section.criteria.map((criterion) => criterion.code));
    return new Set(codes).size === codes.length;
  },
  { message: "a criterion's code repeats", path: ["sections"] },
);
export type CriteriaContent = z.infer<typeof CriteriaContent>;

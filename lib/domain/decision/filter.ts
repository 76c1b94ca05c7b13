import { z } from "zod";
import { AttainmentParameters, listLens, resolveFilter, type FilterGround } from "@/lib/domain/attainment/filter";
import type { Period } from "@/lib/domain/attainment/view";
import { cursorOf, encodeCursor } from "@/lib/domain/cursor";
import { Day } from "@/lib/domain/day";
import { accept, type Result } from "@/lib/domain/result";
import { effects, type Effect } from "./title";

/** Where a page of the register ended: the day and the line, or the holding it opened. */
const Place = z.tuple([Day, z.uuid()]);
export type LinePlace = z.infer<typeof Place>;
export const lineCursor = (place: LinePlace) => encodeCursor(place);

/** Parameters of the register of decisions as they stand in an address, shared by page and API. */
export const DecisionParameters = AttainmentParameters.pick({ unit: true, year: true, term: true, on: true, title: true }).extend({
  lens: listLens,
  effect: z.enum(effects, { error: `Hiệu lực là một trong: ${effects.join(", ")}.` }).optional(),
  recognised: z.literal("1", { error: "Viết recognised=1 để lọc những dòng công nhận còn hiệu lực trong kỳ." }).optional(),
  q: z.string({ error: "Chỉ tìm một tên hay một số." }).max(120, "Chữ cần tìm dài quá 120 chữ.").optional(),
  after: cursorOf(Place).optional(),
});
export type DecisionParameters = z.infer<typeof DecisionParameters>;
export const decisionKeys = Object.keys(DecisionParameters.shape) as readonly (keyof DecisionParameters)[]; // keys of a literal object are its names

/** What is asked of the register, complete. `recognised` lists the lines the metric layer counts as recognised, and no other. */
export type DecisionFilter = { unit: string | null; period: Period; on: Day; title: string; effect: Effect | null; recognised: boolean; q: string; after: LinePlace | null; /** Units of the reporting day when left out. */ lens?: "now"; /** Of a time before the register was kept: units as the earliest day known of each tells them. */ former?: true };

/** Terms that were over before the register was kept are asked for by their papers alone. */
type DecisionGround = Omit<FilterGround, "unit"> & { formerTerms: FilterGround["terms"] };

/** Decides every default as the metric layer does, so that a figure and the list behind it ask the same. */
export function resolveDecisions(given: DecisionParameters, { formerTerms, ...ground }: DecisionGround): Result<DecisionFilter> {
  const { effect, recognised, q, after, unit, ...asked } = given;
  const resolved = resolveFilter({ ...asked, unit: unit ?? "everything" }, { ...ground, terms: [...ground.terms, ...formerTerms] });
  if (!resolved.ok) return resolved;
  const { period, on, title, lens } = resolved.value;
  const units = formerTerms.some(({ id }) => id === period.term) ? { former: true as const } : lens && { lens };
  return accept({ unit: unit ?? null, period, on, title, effect: effect ?? null, recognised: recognised === "1", q: (q ?? "").trim(), after: after ?? null, ...units });
}

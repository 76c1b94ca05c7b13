/** Where a registration stands on the road to the title (domain.md 3). Stored only as the fold of its events. */
export const statuses = [
  "draft",
  "registered",
  "in_progress",
  "commune_reviewed",
  "proposed",
  "under_appraisal",
  "returned",
  "appraised",
  "failed",
  "agreed",
  "recognised",
  "withdrawn",
  "lapsed",
] as const;
export type Status = (typeof statuses)[number];

/** Statuses counted as registered: everything entered and not taken back. */
export const countedStatuses = statuses.filter((status) => status !== "draft" && status !== "withdrawn" && status !== "lapsed");

/** The road still open towards a decision, in order; what "expected" counts. */
export const pipelineStatuses = ["registered", "in_progress", "commune_reviewed", "proposed", "under_appraisal", "returned", "appraised", "agreed"] as const satisfies readonly Status[];

/** Statuses in which a cell is still on the road: it may be on one such road to a title in a term. The database holds the same list. */
export const openStatuses = ["draft", ...pipelineStatuses] as const satisfies readonly Status[];

/** Statuses that make room for another registration of the same cell, title and year. */
export const endedStatuses = ["withdrawn", "lapsed"] as const satisfies readonly Status[];

import type { Status } from "@/lib/domain/registration/status";

/** Statuses behind an appraisal finding: the base "so với số được thẩm định". */
export const appraisedStatuses = ["appraised", "failed", "agreed", "recognised"] as const satisfies readonly Status[];

import { z } from "zod";
import { AttainmentParameters, listLens, resolveFilter, type FilterGround } from "@/lib/domain/attainment/filter";
import { appraisedStatuses } from "@/lib/domain/attainment/stage";
import type { Period } from "@/lib/domain/attainment/view";
import { cursorOf, encodeCursor } from "@/lib/domain/cursor";
import type { Day } from "@/lib/domain/day";
import { accept, type Result } from "@/lib/domain/result";
import { countedStatuses, pipelineStatuses, statuses, type Status } from "./status";

/** Where a page of the register ended: the cell's access path and the registration. */
const Place = z.tuple([z.string().regex(/^[0-9a-z/]{1,400}$/), z.uuid()]);
export type RegisterPlace = z.infer<typeof Place>;
export const registerCursor = (place: RegisterPlace) => encodeCursor(place);

const flag = (message: string) => z.literal("1", { error: message }).optional();

/** Parameters of the register of registrations as they stand in an address, shared by page and API. */
export const RegistrationParameters = AttainmentParameters.pick({ unit: true, year: true, term: true, on: true, title: true }).extend({
  lens: listLens,
  status: z.enum(statuses, { error: `Bước là một trong: ${statuses.join(", ")}.` }).optional(),
  expected: flag("Viết expected=1 để lọc đăng ký dự kiến được công nhận trong kỳ."),
  appraised: flag("Viết appraised=1 để lọc đăng ký đã có kết luận thẩm định."),
  q: z.string({ error: "Chỉ tìm một tên." }).max(120, "Tên cần tìm dài quá 120 chữ.").optional(),
  after: cursorOf(Place).optional(),
});
export type RegistrationParameters = z.infer<typeof RegistrationParameters>;
export const registrationKeys = Object.keys(RegistrationParameters.shape) as readonly (keyof RegistrationParameters)[]; // keys of a literal object are its names

/** What is asked of the register, complete. `unit` null means everything in reach. */
export type RegistrationFilter = {
  unit: string | null;
  period: Period;
  on: Day;
  title: string;
  status: Status | null;
  expected: boolean;
  appraised: boolean;
  q: string;
  after: RegisterPlace | null;
  /** Units of the reporting day when left out. */
  lens?: "now";
};

/** Decides every default as the metric layer does, so that a figure and the list behind it ask the same. */
export function resolveRegistrations(given: RegistrationParameters, ground: Omit<FilterGround, "unit">): Result<RegistrationFilter> {
  const { status, expected, appraised, q, after, unit, ...asked } = given;
  const resolved = resolveFilter({ ...asked, unit: unit ?? "everything" }, ground);
  if (!resolved.ok) return resolved;
  const { period, on, title, lens } = resolved.value;
  return accept({ unit: unit ?? null, period, on, title, status: status ?? null, expected: expected === "1", appraised: appraised === "1", q: (q ?? "").trim(), after: after ?? null, ...(lens && { lens }) });
}

/** The statuses a filter lists: one, those of the figure it stands behind, or all that count as registered. */
export function statusesOf({ status, expected, appraised }: Pick<RegistrationFilter, "status" | "expected" | "appraised">): readonly Status[] {
  const group: readonly Status[] = expected ? pipelineStatuses : appraised ? appraisedStatuses : countedStatuses;
  return status === null ? group : expected || appraised ? group.filter((known) => known === status) : [status];
}

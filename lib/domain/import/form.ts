import type { Day } from "@/lib/domain/day";
import { openStatuses } from "@/lib/domain/registration/status";
import type { KnownUnit } from "./match-unit";
import type { StandingRegistration } from "./registrations";

/** A cell as the workbook to fill in shows it: its registration as it stands, `version` 0 for none. */
export type FormRow = { cell: KnownUnit; version: number; year: number | null; expectedOn: Day | null; note: string | null };

/** The registration a cell is shown with: the one still open, else that of the latest year. */
export function formRowOf(cell: KnownUnit, standing: readonly StandingRegistration[]): FormRow {
  const shown = standing.find(({ state }) => openStatuses.some((status) => status === state.status)) ?? standing.at(-1);
  return { cell, version: shown?.version ?? 0, year: shown?.state.year ?? null, expectedOn: shown?.state.expectedOn ?? null, note: shown?.state.note ?? null };
}

import type { Month } from "@/lib/domain/progress/month";
import type { ReportView } from "./dossier";
import type { Grade } from "./grade";
import type { Status } from "./status";
import type { Called } from "./view";

/** An open registration of the commune, with its report of the month asked for. `isDue`: the cell was registered by then and reports are still owed. */
export type WorkRow = { id: string; version: number; year: number; status: Status; cell: Called; report: ReportView | null; isDue: boolean };

/** The commune's monthly and yearly work on its cells. `acts`: the reader speaks for its committee. */
export type CommuneWork = {
  place: Called;
  rows: readonly WorkRow[];
  acts: boolean;
  body: string | null;
  /** Months that are open, the latest first. */
  months: readonly Month[];
  month: Month;
  /** The number the next proposal would have. */
  nextNumber: number;
  /** Members of the committee as the last meeting counted them. */
  members: number | null;
  /** The classification a chosen cell needs today. */
  gate: Grade;
};

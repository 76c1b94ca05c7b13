import type { Day } from "@/lib/domain/day";
import type { ReportView } from "@/lib/domain/registration/dossier";
import type { Status } from "@/lib/domain/registration/status";
import type { Called } from "@/lib/domain/registration/view";
import type { Month } from "./month";

/** The page on which a month is reported. `registration` null: nothing to report for. */
export type ReportDesk = {
  registration: { id: string; year: number; status: Status; cell: Called; title: string; isOpen: boolean } | null;
  months: readonly Month[];
  month: Month;
  report: ReportView | null;
  due: { on: Day; says: string };
  /** When the next month's report opens. */
  opensOn: Day;
};

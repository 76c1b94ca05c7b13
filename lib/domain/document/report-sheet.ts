import type { ClosedUnit } from "@/lib/domain/closing/content";
import type { ClosingPeriod } from "@/lib/domain/closing/span";
import type { PaperHead } from "./paper-sheet";

/** A closed report as a paper: its frozen figures with their hash, `draft` the how-manieth closing of the period. */
export type ReportSheet = PaperHead & ClosingPeriod & { draft: number; title: { id: string; name: string; shortName: string }; units: readonly ClosedUnit[]; sha256: string; closedAt: Date };

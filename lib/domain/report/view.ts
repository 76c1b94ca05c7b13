import type { Period } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import type { Level, UnitKind } from "@/lib/domain/unit/level";
import type { UnitPath } from "@/lib/domain/unit/path";
import type { Written } from "./drift";
import type { ParagraphKey } from "./paragraph";

/** One writing of a paragraph: who, when, and its number, which the next one has to name. */
type Writing = { seq: number; text: string; at: Date; by: string };
export type ParagraphView = Written & Writing & { earlier: readonly Writing[] };

type Unit = { id: string; name: string; level: Level; kind: UnitKind; path: UnitPath };

/** A review as it is written. */
export type ReportView = { id: string; unit: Unit; titleId: string; period: Period; on: Day; begunAt: Date; by: string; paragraphs: Readonly<Record<ParagraphKey, ParagraphView>> };

export type ReportRow = { id: string; period: Period; on: Day; begunAt: Date; by: string; writtenAt: Date; writtenBy: string };
/** The reviews of a unit, the newest day first. */
export type ReportsView = { unit: Unit; rows: readonly ReportRow[] };

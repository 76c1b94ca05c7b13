import type { Day } from "@/lib/domain/day";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { TemplatePaper } from "./paper";

/** A version of a form: in force from a day, not yet, or no more. */
export type TemplateRow = { id: string; version: number; fileName: string; bytes: number; sha256: string; from: Day | null; until: Day | null; by: string; at: Date; ended: { by: string; at: Date } | null };

type Province = { id: string; name: string; kind: UnitKind };
/** The forms of a province for one paper, the latest version first; `current` is the one in force today, null for ours. */
export type TemplatesView = { provinces: readonly Province[]; unit: Province | null; paper: TemplatePaper; today: Day; current: TemplateRow | null; rows: readonly TemplateRow[] };

import type { Day } from "@/lib/domain/day";
import type { UnitKind } from "@/lib/domain/unit/level";
import type { RuleKey } from "./rule";

/** One dated row of a rule. `ended` says who gave it its last day, when that was not simply the next row. */
export type RuleRow = { id: string; value: string; ground: string; from: Day; until: Day | null; by: string; at: Date; ended: { by: string; at: Date } | null };
/** A rule with what holds today: `current` is null where the usual holds. */
export type RuleView = { key: RuleKey; usual: string; current: RuleRow | null; rows: readonly RuleRow[] };
export type RulesView = { provinces: readonly { id: string; name: string; kind: UnitKind }[]; unit: { id: string; name: string; kind: UnitKind } | null; rules: readonly RuleView[]; today: Day };

export type HolidayRow = { id: string; day: Day; kind: "off" | "worked"; name: string; source: string; toConfirm: boolean; entered: { by: string; at: Date } | null; confirmed: { by: string; at: Date } | null; struck: { by: string; at: Date; why: string } | null };
/** The calendar of a year. `years` are those that have rows, and the running and next one. */
export type CalendarView = { year: number; years: readonly number[]; rows: readonly HolidayRow[]; toConfirm: number; mayEdit: boolean; today: Day };

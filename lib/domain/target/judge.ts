import type { Base } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import { refuse, type Result } from "@/lib/domain/result";
import type { TargetMeasure, TargetValue } from "./view";

type Content = { value: TargetValue; base: Base; setOn: Day };
type Line = { measure: TargetMeasure; groups: readonly string[] };

/** Why a value cannot be given: a range upside down, a share of the target itself, a group line that is no share of recognised cells, a day to come. */
export function judgeTarget({ value, base, setOn }: Content, { measure, groups }: Line, today: Day): Result<null> {
  if (value.kind === "percent_range" && value.high < value.low) return refuse("target-range", { field: "high" });
  if (value.kind !== "count" && base === "target") return refuse("target-base", { field: "base" });
  if (groups.length > 0 && measure !== "recognised") return refuse("target-group-measure", { field: "measure" });
  if (groups.length > 0 && value.kind === "count") return refuse("target-group-count", { field: "kind" });
  if (setOn > today) return refuse("target-day-to-come", { field: "setOn", values: { today: showDay(today) } });
  return { ok: true, value: null };
}

/** Why a line cannot be withdrawn from a day: it was already, the day is to come, or lies before the last revision. */
export function judgeWithdrawal(line: { withdrawn: boolean; setOn: Day }, setOn: Day, today: Day): Result<null> {
  if (line.withdrawn) return refuse("target-withdrawn", { values: { on: showDay(line.setOn) } });
  if (setOn > today) return refuse("target-day-to-come", { field: "setOn", values: { today: showDay(today) } });
  if (setOn < line.setOn) return refuse("target-day-back", { field: "setOn", values: { on: showDay(line.setOn) } });
  return { ok: true, value: null };
}

export const sameValue = (a: TargetValue, b: TargetValue) =>
  a.kind === "count" ? b.kind === "count" && a.count === b.count
  : a.kind === "percent" ? b.kind === "percent" && a.percent === b.percent
  : b.kind === "percent_range" && a.low === b.low && a.high === b.high;

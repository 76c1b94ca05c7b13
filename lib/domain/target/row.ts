import type { Base } from "@/lib/domain/attainment/view";
import { dayOfDate, type Day } from "@/lib/domain/day";
import type { GroupKind, TargetLine, TargetMeasure, TargetUnit, TargetValue } from "@/lib/domain/target/view";
import type { Level, UnitKind } from "@/lib/domain/unit/level";

export const unitShape = { id: true, level: true, versions: { select: { name: true, kind: true, validFrom: true }, orderBy: { validFrom: "asc" } } } as const;

export const lineShape = {
  id: true,
  allocatedFromId: true,
  termId: true,
  year: true,
  groupKinds: true,
  valueKind: true,
  count: true,
  percentLow: true,
  percentHigh: true,
  base: true,
  clause: true,
  setOn: true,
  measure: true,
  seq: true,
  withdrawn: true,
  allocatedFrom: { select: { withdrawn: true, setOn: true } },
  unit: { select: unitShape },
  title: { select: { id: true, name: true, shortName: true } },
  resolution: { select: { id: true, number: true, issuer: true } },
} as const;

type UnitRow = { id: string; level: Level; versions: { name: string; kind: UnitKind; validFrom: Date }[] };
type LineRow = {
  id: string;
  allocatedFromId: string | null;
  termId: string;
  year: number | null;
  groupKinds: GroupKind[];
  valueKind: TargetValue["kind"];
  count: number | null;
  percentLow: number | null;
  percentHigh: number | null;
  base: Base;
  clause: string;
  setOn: Date;
  measure: TargetMeasure;
  seq: number;
  withdrawn: boolean;
  allocatedFrom: { withdrawn: boolean; setOn: Date } | null;
  unit: UnitRow;
  title: TargetLine["title"];
  resolution: TargetLine["resolution"];
};

/** A unit as it was called on a day; one that began later goes by its first name. */
export function unitOf({ id, level, versions }: UnitRow, day: Day): TargetUnit {
  const version = versions.findLast(({ validFrom }) => dayOfDate(validFrom) <= day) ?? versions[0];
  if (!version) throw new Error(`unit ${id} has no version`);
  return { id, level, name: version.name, kind: version.kind };
}

/** A value as stored, of a line or of one of its revisions. */
export function valueOf({ id, valueKind, count, percentLow, percentHigh }: Pick<LineRow, "id" | "valueKind" | "count" | "percentLow" | "percentHigh">): TargetValue {
  if (valueKind === "count" && count !== null) return { kind: "count", count };
  if (valueKind === "percent" && percentLow !== null) return { kind: "percent", percent: percentLow };
  if (valueKind === "percent_range" && percentLow !== null && percentHigh !== null) return { kind: "percent_range", low: percentLow, high: percentHigh };
  throw new Error(`target ${id} has no value for ${valueKind}`);
}

/** A value as its columns store it. */
export const columnsOf = (value: TargetValue) => ({
  valueKind: value.kind,
  count: value.kind === "count" ? value.count : null,
  percentLow: value.kind === "percent" ? value.percent : value.kind === "percent_range" ? value.low : null,
  percentHigh: value.kind === "percent_range" ? value.high : null,
});

/** Targets a source printed, in a database of sample data; null elsewhere, where nothing is illustrative. */
export type PrintedTargets = readonly { unitId: string; titleId: string; period: string; value: number }[] | null;

const isPrinted = ({ unit, title, year, termId, count }: LineRow, printed: NonNullable<PrintedTargets>) =>
  printed.some((figure) => figure.unitId === unit.id && figure.titleId === title.id && figure.period === (year === null ? termId : String(year)) && figure.value === count);

/** A target line as a page reads it, its unit named as on `day`. */
export const lineOf = (row: LineRow, day: Day, printed: PrintedTargets): TargetLine => ({
  id: row.id,
  unit: unitOf(row.unit, day),
  title: row.title,
  term: row.termId,
  year: row.year,
  value: valueOf(row),
  base: row.base,
  measure: row.measure,
  groups: row.groupKinds,
  clause: row.clause,
  setOn: dayOfDate(row.setOn),
  seq: row.seq,
  withdrawn: row.withdrawn,
  sourceWithdrawnOn: row.allocatedFrom?.withdrawn ? dayOfDate(row.allocatedFrom.setOn) : null,
  resolution: row.resolution,
  allocated: row.allocatedFromId !== null,
  illustrative: printed !== null && row.count !== null && !isPrinted(row, printed),
});

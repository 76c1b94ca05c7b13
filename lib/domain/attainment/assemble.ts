import type { Day } from "@/lib/domain/day";
import { pipelineStatuses, type Status } from "@/lib/domain/registration/status";
import type { GroupKind } from "@/lib/domain/target/view";
import { addCounts, figuresOf, noCounts, type Counts, type Printed } from "./figures";
import { groupName } from "./group";
import { monthsOf, type MonthChange } from "./months";
import { yearsOf } from "./period";
import { carriedLine, isWhole, type CarriedLine, type Kin } from "./restate";
import { undividedWords } from "./say-lens";
import { elapsed } from "./standing";
import { askedBy, type TargetLine } from "./target";
import type { Attainment, Figures, GroupFigures, OtherTarget, Restated } from "./view";

type Unit = Figures["unit"];
type Part = { child: string };
type Line = TargetLine & { id: string; unitId: string; revised: boolean };
type Group = Omit<TargetLine, "unitId"> & { id: string; kinds: readonly GroupKind[]; clause: string; communes: number; cells: number; registered: number; appraised: number; recognised: number };

/** What a statement counted of a place and its parts; "" is what belongs to the place itself. */
export type Counted = {
  cells: readonly (Part & Pick<Counts, "cells">)[];
  registrations: readonly (Part & Pick<Counts, "registered" | "registeredInTerm" | "appraised" | "underAppraisal" | "additional">)[];
  holdings: readonly (Part & Pick<Counts, "recognised" | "held" | "revoked" | "recheckDue">)[];
  rechecks: readonly (Part & Pick<Counts, "recheckPlanned" | "recheckKept" | "recheckFailing">)[];
  stages: readonly { status: Status; count: number }[];
  months: readonly MonthChange[];
  lines: readonly Line[];
  /** Lines of recognised cells that were withdrawn by the reporting day. */
  withdrawn: readonly { targetId: string; unitId: string; on: Day }[];
  others: readonly (Line & Pick<OtherTarget, "measure">)[];
  groups: readonly Group[];
  published: readonly (Printed[number] & { unitId: string })[];
};

/** What is shown of it: `kin` says what units each part, and the place, are made of; null when each is itself. */
export type Shown = Pick<Attainment, "period" | "on" | "structureDay" | "base" | "rounding" | "against" | "title" | "sample"> & {
  place: Unit;
  parts: readonly Unit[];
  kin: readonly Kin[] | null;
  restated: Pick<Restated, "lens" | "by" | "moved" | "ended"> | null;
};

/** The answer of the metric layer out of what was counted. Every cell counts for one part of the place, so the parts add up to the whole. */
export function attainmentOf(row: Counted, { place, parts, kin, restated, ...asked }: Shown): Attainment {
  const years = yearsOf(asked.period);
  const gone = elapsed(years.first, years.last, asked.on);
  const counts = countsByPart(row);
  const figures = (unit: Unit, own: Counts) => figuresOf(unit, own, lineOf(row, kin, unit.id, own.cells) ?? undefined, { base: asked.base, elapsed: gone, printed: printedOf(row, kin, unit.id, own.cells) });
  const total = figures(place, addCounts([...counts.values()]));
  const children = parts.map((unit) => figures(unit, counts.get(unit.id) ?? noCounts));
  const undivided = figures({ ...place, id: "", name: undividedWords, parentName: place.name }, counts.get("") ?? noCounts);
  const lines = [total, ...children].map(({ unit, cells }) => lineOf(row, kin, unit.id, cells));
  const targetsLeft = lines.filter((line) => line === null).length;
  const papers = lines.flatMap((line) => (line?.papers && line.papers.length > 0 ? [line.papers] : []));
  const shared = papers.length > 0 ? { targets: papers.length, papers: [...new Set(papers.flat())] } : null;
  return {
    ...total,
    ...asked,
    restated: restated && { ...restated, undivided: place.level !== "cell" && undivided.cells > 0 ? undivided : null, targetsLeft, shared },
    revised: row.withdrawn.length > 0 || [...row.lines, ...row.others].some(({ revised }) => revised),
    withdrawn: row.withdrawn.find(({ unitId }) => unitId === place.id) ?? null,
    others: row.others.map((line) => otherTarget(line, total)),
    children,
    months: monthsOf(asked.period, asked.on, total.target, row.months),
    pipeline: pipelineStatuses.map((status) => ({ status, count: row.stages.find((stage) => stage.status === status)?.count ?? 0 })),
    groups: row.groups.map(groupFigures),
    elapsed: gone,
  };
}

/** The line set for a unit, or carried over to it; null when what was set cannot be. */
function lineOf({ lines }: Counted, kin: readonly Kin[] | null, id: string, cells: number): (Omit<CarriedLine, "more" | "papers"> & Partial<CarriedLine>) | null | undefined {
  return kin ? carriedLine(lines, kin.find(({ heir }) => heir === id), cells) : lines.find(({ unitId }) => unitId === id);
}

/** Printed figures of a unit, or of the one unit it carries on whole. */
function printedOf({ published }: Counted, kin: readonly Kin[] | null, id: string, cells: number): Printed {
  const own = kin?.find(({ heir }) => heir === id);
  const whose = kin ? (isWhole(own, cells) && own?.units.length === 1 && !own.shares?.length ? own.units[0] : null) : id;
  return published.filter(({ unitId }) => unitId === whose);
}

function countsByPart({ cells, registrations, holdings, rechecks }: Counted): Map<string, Counts> {
  const parts = new Map<string, Counts>();
  for (const { child, ...counts } of [...cells, ...registrations, ...holdings, ...rechecks]) parts.set(child, { ...(parts.get(child) ?? noCounts), ...counts });
  return parts;
}

/** What a line of another measure asks of the unit, and how far it has come. */
function otherTarget({ id, measure, ...line }: Counted["others"][number], counts: Figures): OtherTarget {
  const target = askedBy(line, counts)?.low ?? null;
  return { measure, target, ratio: { part: counts[measure], whole: target ?? 0 }, targetId: id };
}

function groupFigures({ id, kinds, clause, communes, cells, recognised, ...line }: Group): GroupFigures {
  const target = askedBy(line, { cells, registered: line.registered, appraised: line.appraised })?.low ?? null;
  return { name: groupName(kinds), kinds, communes, cells, recognised, target, ratio: { part: recognised, whole: target ?? 0 }, clause, targetId: id };
}

const collator = new Intl.Collator("vi", { numeric: true });
/** Units in the order of their names. */
export const byName = (a: Unit, b: Unit) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);


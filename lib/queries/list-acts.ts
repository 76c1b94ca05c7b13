import { actsOf, reorganised } from "@/lib/access/act-desk";
import { read } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { dayOfDate } from "@/lib/domain/day";
import type { ActList } from "@/lib/domain/unit/reorganisation/view";

/** The acts of the provinces in reach, those still to come first, and the units one may be drafted for. A page shows the first; a file has the whole list. */
export const listActs = read("unit.reorganise", async ({ db, reach, today }, whole?: "whole"): Promise<ActList> => {
  const acts = await db.act.findMany({
    where: actsOf(reach),
    include: { _count: { select: { lines: true } } },
    orderBy: [{ effectiveOn: "desc" }, { id: "desc" }],
    ...(!whole && { take: 200 }),
  });
  const tops = await db.unit.findMany({ where: reorganised(reach), select: { id: true, level: true, path: true }, orderBy: { path: "asc" } });
  const waiting = await db.titleReview.count({ where: { outcome: null, unit: reach.units, act: actsOf(reach) } });
  const labels = await unitLabels(db, [...acts.flatMap(({ unitId }) => unitId ?? []), ...tops.map(({ id }) => id)], today);
  return {
    acts: acts.map(({ id, number, issuer, subject, issuedOn, effectiveOn, state, unitId, countersId, problems, _count }) => ({
      id, number, issuer, subject, state, issuedOn: dayOfDate(issuedOn), effectiveOn: dayOfDate(effectiveOn), lines: _count.lines,
      unit: labels.get(unitId ?? "")?.name ?? "", isCounter: countersId !== null, hasProblems: Array.isArray(problems) && problems.length > 0,
    })),
    tops: tops.flatMap(({ id }) => labels.get(id) ?? []).map(({ id, name, kind }) => ({ id, name, kind })),
    waiting,
  };
});

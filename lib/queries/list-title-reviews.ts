import { actsOf } from "@/lib/access/act-desk";
import { read } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { dayOfDate } from "@/lib/domain/day";
import type { TitleReviewRow } from "@/lib/domain/unit/reorganisation/view";
import { inSentence } from "@/lib/domain/unit/party";
import { showUnitName } from "@/lib/domain/unit/words";

/** Titles that acts called in question: those that wait first, then the latest decided. A page shows the first; a file has the whole list. */
export const listTitleReviews = read("unit.reorganise", async ({ db, reach, today }, whole?: "whole"): Promise<TitleReviewRow[]> => {
  const rows = await db.titleReview.findMany({
    where: { unit: reach.units, act: actsOf(reach) },
    include: { act: { include: { successions: true } }, title: true, holding: true, unit: { select: { level: true } }, decidedBy: { select: { displayName: true } } },
    orderBy: [{ decidedAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
    ...(!whole && { take: 500 }),
  });
  const heirsOf = ({ unitId, act }: (typeof rows)[number]) => act.successions.filter(({ fromId }) => fromId === unitId).map(({ toId }) => toId);
  const labels = await unitLabels(db, rows.flatMap((row) => [row.unitId, ...heirsOf(row)]), today);
  return rows.map((row) => {
    const label = labels.get(row.unitId);
    const { act, holding, title, outcome, ground, decidedOn, decidedBy } = row;
    return {
      id: row.id, unitId: row.unitId, title: title.name, heldSince: dayOfDate(holding.heldFrom), outcome, ground,
      cell: label ? [showUnitName({ ...label, level: row.unit.level }), ...(label.parent ? [inSentence(label.parent)] : [])].join(", ") : row.unitId,
      act: { id: act.id, number: act.number, effectiveOn: dayOfDate(act.effectiveOn) },
      heirs: heirsOf(row).flatMap((id) => labels.get(id) ?? []).map(({ id, name }) => ({ id, name })),
      decidedOn: decidedOn && dayOfDate(decidedOn), decidedBy: decidedBy?.displayName ?? null,
    };
  });
});


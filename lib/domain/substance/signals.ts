import type { Marks } from "@/lib/domain/appraisal/marks";
import type { Said } from "@/lib/domain/criteria/answer";
import { Day } from "@/lib/domain/day";

/** A sitting that ended in a conclusion: the sheets of its last round, and what the cell said of itself, by criterion. */
export type ConcludedSitting = { registrationId: string; communeId: string; teamId: string; isPassed: boolean; sheets: readonly Marks[]; self: Readonly<Record<string, Said>> };
/** A paper used as evidence in a dossier; `file` is the hash of what was offered. */
export type FileUse = { registrationId: string; file: string; title: string };
/** A dossier handed up, by the unit whose dossiers are counted together. */
export type Handed = { registrationId: string; unitId: string; on: Day };

/** From how many on something is worth a look. */
export const thresholds = { sameMarks: 3, sameFile: 3, handed: 5, lastDays: 7, gap: 10, concluded: 10 } as const;

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

const idsOf = (items: readonly { registrationId: string }[]) => [...new Set(items.map(({ registrationId }) => registrationId))];

/** The sum of a team's marks, criterion by criterion. */
function sums(sheets: readonly Marks[]): [string, number][] {
  const codes = [...new Set(sheets.flatMap((marks) => Object.keys(marks)))].sort();
  return codes.map((code) => [code, sheets.reduce((sum, marks) => sum + (marks[code] ?? 0), 0)]);
}

/** Dossiers of one commune whose teams' marks agree in every criterion, from three on. */
export function sameMarks(sittings: readonly ConcludedSitting[]): { communeId: string; registrationIds: string[] }[] {
  const marked = sittings.filter(({ sheets }) => sheets.length > 0);
  return grouped(marked, ({ communeId, sheets }) => JSON.stringify([communeId, sheets.length, sums(sheets)]))
    .map((group) => ({ communeId: group[0]?.communeId ?? "", registrationIds: idsOf(group) }))
    .filter(({ registrationIds }) => registrationIds.length >= thresholds.sameMarks);
}

/** Files that are evidence in three dossiers or more, the most used first. */
export const sameFile = (uses: readonly FileUse[]): { title: string; registrationIds: string[] }[] =>
  grouped(uses, ({ file }) => file)
    .map((group) => ({ title: group[0]?.title ?? "", registrationIds: idsOf(group) }))
    .filter(({ registrationIds }) => registrationIds.length >= thresholds.sameFile)
    .sort((a, b) => b.registrationIds.length - a.registrationIds.length);

type Rush = { unitId: string; first: Day; last: Day; handed: number; registrationIds: string[] };

/** Units that handed up half or more of a half-year's dossiers in its last seven days; only halves that are over by `today`. */
export function rushes(handed: readonly Handed[], year: number, today: Day): Rush[] {
  const day = (date: string) => Day.parse(`${year}-${date}`);
  const halves = [{ begin: day("01-01"), first: day("06-24"), last: day("06-30") }, { begin: day("07-01"), first: day("12-25"), last: day("12-31") }];
  return halves
    .filter(({ last }) => last <= today)
    .flatMap(({ begin, first, last }) => {
      const inHalf = handed.filter(({ on }) => on >= begin && on <= last);
      return grouped(inHalf, ({ unitId }) => unitId).map((group) => ({ unitId: group[0]?.unitId ?? "", first, last, handed: idsOf(group).length, registrationIds: idsOf(group.filter(({ on }) => on >= first)) }));
    })
    .filter(({ handed: all, registrationIds }) => all >= thresholds.handed && registrationIds.length * 2 >= all);
}

/** Dossiers whose cell gave itself ten points more, or more than that, than the team did on the mean, over the scales both marked; the widest first. `sum` is over `count` sheets. */
export const selfAbove = (sittings: readonly ConcludedSitting[]): { registrationId: string; self: number; sum: number; count: number }[] =>
  sittings
    .flatMap(({ registrationId, sheets, self }) => {
      const team = new Map(sums(sheets));
      const both = Object.entries(self).flatMap(([code, said]) => (said.kind === "points" && team.has(code) ? [{ own: said.points, given: team.get(code) ?? 0 }] : []));
      return [{ registrationId, self: both.reduce((all, { own }) => all + own, 0), sum: both.reduce((all, { given }) => all + given, 0), count: sheets.length }];
    })
    .filter(({ self, sum, count }) => count > 0 && self * count - sum >= thresholds.gap * count)
    .sort((a, b) => gapOf(b) - gapOf(a));

const gapOf = ({ self, sum, count }: { self: number; sum: number; count: number }) => self - sum / count;

/** Teams that concluded ten dossiers or more and passed every one. */
export const neverFailing = (sittings: readonly ConcludedSitting[]): { teamId: string; registrationIds: string[] }[] =>
  grouped(sittings, ({ teamId }) => teamId)
    .filter((group) => group.length >= thresholds.concluded && group.every(({ isPassed }) => isPassed))
    .map((group) => ({ teamId: group[0]?.teamId ?? "", registrationIds: idsOf(group) }));

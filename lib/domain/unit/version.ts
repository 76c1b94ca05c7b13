import type { Day } from "@/lib/domain/day";

/** A stretch of days: from `from` until the day before `until`; null never ends. */
export type Span = { from: Day; until: Day | null };

/** True when the span holds `day`. */
export const isOn = ({ from, until }: Span, day: Day) => from <= day && (until === null || day < until);

/** What a unit was on a day; null before it began and after it ended. */
export const versionOn = <Version extends Span>(versions: readonly Version[], day: Day): Version | null => versions.find((version) => isOn(version, day)) ?? null;

/** What is shown of a unit on a day: what it was then, else what it last was, else what it first became. Null without versions. */
export function versionShown<Version extends Span>(versions: readonly Version[], day: Day): Version | null {
  const inOrder = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  return versionOn(inOrder, day) ?? inOrder.filter((version) => version.from <= day).at(-1) ?? inOrder[0] ?? null;
}

/** True when no two spans share a day: what a unit's versions must be. */
export function areApart(spans: readonly Span[]): boolean {
  const inOrder = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.every((span, index) => {
    const following = inOrder[index + 1];
    return following === undefined || (span.until !== null && span.until <= following.from);
  });
}

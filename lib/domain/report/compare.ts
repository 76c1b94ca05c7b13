import { driftOf, tableDrift, unsourced, type Drift, type Written } from "./drift";
import type { Draft } from "./draft";
import { paragraphKeys, type ParagraphKey } from "./paragraph";

/** A paragraph against the figures of now: what differs, and which numbers stand in no figure. */
export type Compared = { drifts: readonly Drift[]; byHand: readonly string[] };

/** Every paragraph against the draft the figures would give now; without one nothing can be told. */
export function compared(paragraphs: Readonly<Record<ParagraphKey, Written>>, draft: Draft | null): Readonly<Record<ParagraphKey, Compared>> {
  const of = (key: ParagraphKey): Compared => {
    const written = paragraphs[key];
    if (!draft) return { drifts: [], byHand: [] };
    if (key === "table") return { drifts: tableDrift(written.basis, draft.table), byHand: [] };
    return { drifts: driftOf(written, draft[key]), byHand: draft[key].length + written.basis.length === 0 ? [] : unsourced(written) };
  };
  return Object.fromEntries(paragraphKeys.map((key) => [key, of(key)])) as Record<ParagraphKey, Compared>; // every key is mapped
}

import type { FigureName } from "./definitions";
import type { Attainment, Figures, Measure } from "./view";

const measures: Partial<Record<FigureName, Measure>> = { target: "target", recognised: "recognised", expected: "expected", registered_term: "registered_term", cells: "cells", revoked: "revoked" };

/** Counted figures that no source can have printed here. */
const ours: readonly FigureName[] = ["held", "recheck_due", "recheck_planned", "recheck_kept", "recheck_failing"];

/** True for a counted figure of the sample that no source printed. Those computed from others carry no mark of their own. */
export const isIllustrative = (view: Pick<Attainment, "sample" | "published">, name: FigureName, of: Pick<Figures, "published"> = view) => {
  const measure = measures[name];
  return view.sample && (ours.includes(name) || (measure !== undefined && !of.published.includes(measure)));
};

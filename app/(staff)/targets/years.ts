import type { Scope } from "@/lib/access/scope";
import { daysOf } from "@/lib/domain/attainment/period";
import type { Attainment, Period } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import { getAttainment } from "@/lib/queries/get-attainment";

type Term = { id: string; firstYear: number; lastYear: number };
type Asked = { unit: string; title: string; term: Term; on: Day };

export const yearsIn = ({ firstYear, lastYear }: Term) => Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

const asked = { base: "target", rounding: "truncate" } as const;

/** Figures of each year of a term by the units and lines of one day. Empty when the unit is out of reach. */
export async function yearViews(scope: Scope, { unit, title, term, on }: Asked): Promise<Attainment[]> {
  const periods = yearsIn(term).map((year): Period => ({ kind: "year", year, term: term.id }));
  const views = await Promise.all(periods.map((period) => getAttainment(scope, { ...asked, unit, title, on, structureDay: on, period })));
  return views.filter((view) => view !== null);
}

/** Figures of the whole term, on the same day. */
export const termView = (scope: Scope, { unit, title, term, on }: Asked): Promise<Attainment | null> =>
  getAttainment(scope, { ...asked, unit, title, on, period: { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear } });

/** The day targets are looked at: today, or the last day of a term that is over. */
export function dayOfTerm(term: Term, today: Day): Day {
  const { last } = daysOf({ kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear });
  return today < last ? today : last;
}

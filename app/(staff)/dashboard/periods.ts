import type { Scope } from "@/lib/access/scope";
import type { AttainmentFilter } from "@/lib/domain/attainment/filter";
import type { Attainment } from "@/lib/domain/attainment/view";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommunePage } from "@/lib/queries/get-commune-page";
import type { Reference } from "@/lib/queries/reference";

/** The years of the period's term, each asked for the same unit and day. */
export async function yearsOfTerm(scope: Scope, filter: AttainmentFilter, { terms }: Reference): Promise<Attainment[]> {
  const term = terms.find(({ id }) => id === filter.period.term);
  const years = term ? Array.from({ length: term.lastYear - term.firstYear + 1 }, (_, index) => term.firstYear + index) : [];
  const views = await Promise.all(years.map((year) => getAttainment(scope, { ...filter, base: "target", period: { kind: "year", year, term: filter.period.term } })));
  return views.filter((view) => view !== null);
}

/** The whole term beside a year, each year beside a term: the same unit and day, asked for the other periods. */
export async function otherPeriods(scope: Scope, filter: AttainmentFilter, reference: Reference): Promise<{ term: Attainment | null; years: Attainment[] }> {
  const { period } = filter;
  if (period.kind === "term") return { term: null, years: await yearsOfTerm(scope, filter, reference) };
  const term = reference.terms.find(({ id }) => id === period.term);
  if (!term) return { term: null, years: [] };
  return { term: await getAttainment(scope, { ...filter, base: "target", period: { kind: "term", term: term.id, firstYear: term.firstYear, lastYear: term.lastYear } }), years: [] };
}

/** Where each cell of a commune stands, by its id; nothing for other units, nor where cells are carried along to others. */
export async function cellStandings(scope: Scope, { unit, on, title, period, restated }: Attainment) {
  const commune = unit.level === "commune" && !restated ? await getCommunePage(scope, { unit: unit.id, title: title.id, term: period.term, on }) : null;
  return new Map(commune?.cells.flatMap(({ cell, registration }) => (registration ? [[cell.id, registration] as const] : [])));
}

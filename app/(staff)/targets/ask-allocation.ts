import { z } from "zod";
import { roots, type Scope } from "@/lib/access/scope";
import { yearOf, type Day } from "@/lib/domain/day";
import { gridOf, type AllocationGrid } from "@/lib/domain/target/allocation";
import { getAllocation } from "@/lib/queries/get-allocation";
import { listTargets, type TargetsView } from "@/lib/queries/list-targets";
import { getReference, type Reference } from "@/lib/queries/reference";

import { dayOfTerm, yearViews } from "./years";

const Search = z.object({ unit: z.string().regex(/^[0-9a-z]{1,40}$/).optional().catch(""), term: z.string().max(20).catch(""), title: z.string().max(64).catch(""), year: z.coerce.number().int().optional().catch(undefined) });

type Asked = Pick<Reference, "terms" | "titles"> & { unit: string; place: TargetsView; term: Reference["terms"][number] | undefined; title: Reference["titles"][number] | undefined; on: Day | undefined; grid: AllocationGrid | null };

/** The allocation an address asks for, as it stands on the day of its term. Null when the unit is out of reach. */
export async function askAllocation(scope: Scope, search: Record<string, string | string[] | undefined>): Promise<Asked | null> {
  const asked = Search.parse(search);
  const unit = asked.unit ?? roots(scope, "target.read")[0]?.split("/").at(-2) ?? "";
  const { terms, titles } = await getReference(scope);
  const year = asked.year ?? yearOf(scope.today);
  const term = terms.find(({ id }) => id === asked.term) ?? terms.find(({ firstYear, lastYear }) => year >= firstYear && year <= lastYear) ?? terms[0];
  const title = titles.find(({ id }) => id === asked.title) ?? titles[0];
  const place = await listTargets(scope, { unitId: unit, year });
  if (!place) return null;
  const on = term && dayOfTerm(term, scope.today);
  const [views, lines] = term && title && on ? await Promise.all([yearViews(scope, { unit, title: title.id, term, on }), getAllocation(scope, { unitId: unit, titleId: title.id, termId: term.id, on })]) : [[], []];
  return { terms, titles, unit, place, term, title, on, grid: gridOf(views, lines ?? []) };
}

import { tables } from "@/app/api/documents/answer";
import { given } from "@/components/unit/address";
import { crosswalkBook } from "@/lib/documents/crosswalk-book";
import { writeBook } from "@/lib/documents/write-book";
import { firstIssue } from "@/lib/domain/attainment/filter";
import { CrosswalkParameters, resolveCrosswalk } from "@/lib/domain/unit/crosswalk";
import { listUnitChoices } from "@/lib/queries/list-unit-choices";
import { takeCrosswalk } from "@/lib/queries/take-crosswalk";

/** What became of the units of one day by another, every row. */
export const GET = tables("unit.read", async (scope, search, format) => {
  const parsed = CrosswalkParameters.safeParse(given(search));
  if (!parsed.success) return { sentence: firstIssue(parsed.error).message };
  const filter = resolveCrosswalk(parsed.data, scope.today);
  const { tops } = await listUnitChoices(scope, { on: filter.to, ...(filter.unit !== null && { below: filter.unit }) });
  const place = tops.find(({ id }) => id === filter.unit) ?? null;
  const file = await takeCrosswalk(scope, (view, made) => writeBook(crosswalkBook(view, filter, place), format, made), filter);
  return file && { ...file, name: `doi-chieu-don-vi-${filter.from}-${filter.to}.${format}` };
});

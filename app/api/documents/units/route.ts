import { tables } from "@/app/api/documents/answer";
import { given } from "@/components/unit/address";
import { unitBook } from "@/lib/documents/unit-book";
import { sayListLens } from "@/lib/domain/attainment/say-lens";
import { writeBook } from "@/lib/documents/write-book";
import { firstIssue } from "@/lib/domain/attainment/filter";
import { UnitParameters } from "@/lib/domain/unit/filter";
import { listUnitChoices } from "@/lib/queries/list-unit-choices";
import { takeUnits } from "@/lib/queries/take-units";

/** The register of units as its page shows it, every row. */
export const GET = tables("unit.read", async (scope, search, format) => {
  const parsed = UnitParameters.safeParse(given(search));
  if (!parsed.success) return { sentence: firstIssue(parsed.error).message };
  const asked = parsed.data;
  const { on = scope.today } = asked;
  const { tops } = await listUnitChoices(scope, { on: asked.lens === "now" ? scope.today : on, ...(asked.parent && { below: asked.parent }) });
  const parent = tops.find(({ id }) => id === asked.parent) ?? null;
  const file = await takeUnits(scope, (view, made) => writeBook(unitBook(view, asked, { parent, sample: scope.sample, ...(asked.lens === "now" && { units: sayListLens(on, scope.today) }) }), format, made), asked);
  return file && { ...file, name: `don-vi-${on}.${format}` };
});

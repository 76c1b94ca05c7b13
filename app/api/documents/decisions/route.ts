import { tables } from "@/app/api/documents/answer";
import { askDecisions } from "@/app/(staff)/registrations/ask";
import { decisionBook } from "@/lib/documents/decision-book";
import { sayFormerUnits, sayListLens } from "@/lib/domain/attainment/say-lens";
import type { Day } from "@/lib/domain/day";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import { writeBook } from "@/lib/documents/write-book";
import { takeDecisions } from "@/lib/queries/take-decisions";

/** The register of decisions as its page shows it, every line. */
export const GET = tables("decision.read", async (scope, search, format) => {
  const question = await askDecisions(scope, search);
  if (!question.ok) return question;
  const { filter, reference } = question;
  const title = reference.titles.find(({ id }) => id === filter.title);
  if (!title) return null;
  const file = await takeDecisions(scope, (view, made) => writeBook(decisionBook(view, filter, { title, sample: scope.sample, ...unitsOf(filter, scope.today) }), format, made), filter);
  return file && { ...file, name: `so-quyet-dinh-${filter.on}.${format}` };
});

const unitsOf = ({ former, lens, on }: DecisionFilter, today: Day) => (former ? { units: sayFormerUnits } : lens ? { units: sayListLens(on, today) } : {});

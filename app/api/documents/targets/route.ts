import { askTargets } from "@/app/(staff)/targets/ask-targets";
import { tables } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { targetBook } from "@/lib/documents/target-book";
import { writeBook } from "@/lib/documents/write-book";

/** The lines of a unit's year and term as their page shows them, with what was shared out. */
export const GET = tables("target.read", async (scope, search, format) => {
  const found = await askTargets(scope, search);
  if (!found.ok) return found;
  const { view, sums, carried, unit, year } = found.asked;
  if (!view) return null;
  const file = await handOut(scope, "target.read", unit, (made) => writeBook(targetBook({ view, sums, carried }, { sample: scope.sample }), format, made));
  return { ...file, name: `chi-tieu-${year}.${format}` };
});

import { askTargets } from "@/app/(staff)/targets/ask-targets";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { targetBook } from "@/lib/documents/target-book";

/** The lines of a unit's year and term as their page shows them, with what was shared out. */
export const GET = tables("target.read", async (scope, search, format) => {
  const found = await askTargets(scope, search);
  if (!found.ok) return found;
  const { view, sums, carried, unit, year } = found.asked;
  if (!view) return null;
  return bookFile(scope, { book: targetBook({ view, sums, carried }, { sample: scope.sample }), format, name: `chi-tieu-${year}`, action: "target.read", unit });
});

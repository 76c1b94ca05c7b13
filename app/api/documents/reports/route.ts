import { ask } from "@/app/(staff)/dashboard/ask";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { reportsBook } from "@/lib/documents/reports-book";
import { listReports } from "@/lib/queries/list-reports";

/** The reviews a unit has written as their page lists them. */
export const GET = tables("attainment.read", async (scope, search, format) => {
  const question = await ask(scope, search);
  if (!question.ok) return question;
  const { filter, reference } = question;
  const view = await listReports(scope, { unitId: filter.unit, titleId: filter.title });
  const title = reference.titles.find(({ id }) => id === filter.title);
  if (!view || !title) return null;
  return bookFile(scope, { book: reportsBook(view, title), format, name: `bao-cao-so-ket-tong-ket-${scope.today}`, action: "attainment.read", unit: filter.unit });
});

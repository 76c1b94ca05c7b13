import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { appraisalListBook } from "@/lib/documents/appraisal-list-book";
import { listAppraisals } from "@/lib/queries/list-appraisals";

/** The dossiers that wait for an appraisal team or lie with one, all of them. */
export const GET = tables("appraisal.read", async (scope, _search, format) => {
  const { rows } = await listAppraisals(scope, "whole");
  return bookFile(scope, { book: appraisalListBook(rows, scope.today), format, name: `ho-so-tham-dinh-${scope.today}`, action: "appraisal.read", unit: null });
});

import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { titleReviewBook } from "@/lib/documents/act-list-book";
import { listTitleReviews } from "@/lib/queries/list-title-reviews";

/** The titles that acts called in question, all of them. */
export const GET = tables("unit.reorganise", async (scope, _search, format) => {
  const rows = await listTitleReviews(scope, "whole");
  return bookFile(scope, { book: titleReviewBook(rows, scope.today), format, name: `danh-hieu-sau-sap-xep-${scope.today}`, action: "unit.reorganise", unit: null });
});

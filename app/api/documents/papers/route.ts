import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { paperListBook } from "@/lib/documents/paper-list-book";
import { listPapers } from "@/lib/queries/list-papers";

/** Proposals and agreements in principle, all of them. */
export const GET = tables("registration.read", async (scope, _search, format) => {
  const { papers } = await listPapers(scope, null, "whole");
  return bookFile(scope, { book: paperListBook(papers, scope.today), format, name: `de-nghi-chu-truong-${scope.today}`, action: "registration.read", unit: null });
});

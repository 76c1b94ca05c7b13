import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { handoverBook } from "@/lib/documents/handover-book";
import { listHandovers } from "@/lib/queries/list-handovers";

/** The dossiers that came to another body, all of them. */
export const GET = tables("registration.read", async (scope, _search, format) => {
  const { rows } = await listHandovers(scope, "whole");
  return bookFile(scope, { book: handoverBook(rows, scope.today), format, name: `ban-giao-ho-so-${scope.today}`, action: "registration.read", unit: null });
});

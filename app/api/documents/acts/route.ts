import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { actListBook } from "@/lib/documents/act-list-book";
import { listActs } from "@/lib/queries/list-acts";

/** The acts of reorganisation, all of them. */
export const GET = tables("unit.reorganise", async (scope, _search, format) => {
  const { acts } = await listActs(scope, "whole");
  return bookFile(scope, { book: actListBook(acts, scope.today), format, name: `sap-xep-don-vi-${scope.today}`, action: "unit.reorganise", unit: null });
});

import { askClosings } from "@/app/(staff)/closings/ask-closings";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { closingsBook } from "@/lib/documents/closings-book";

/** The reports a unit closed as their page lists them. */
export const GET = tables("attainment.read", async (scope, search, format) => {
  const { unit, title, view } = await askClosings(scope, search);
  if (!view || !title) return null;
  return bookFile(scope, { book: closingsBook(view, title), format, name: `bao-cao-da-chot-${scope.today}`, action: "attainment.read", unit });
});

import { askCommune, showWords } from "@/app/(staff)/communes/[id]/ask";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { communeBook } from "@/lib/documents/commune-book";
import { getCommunePage } from "@/lib/queries/get-commune-page";

/** The cells of a commune as its own page shows them. */
export const GET = tables("registration.read", async (scope, { id = "", ...search }, format) => {
  const question = await askCommune(scope, id, search);
  if (!question.ok) return question;
  const { filter, show, rowsOf, asked, titles } = question;
  const page = await getCommunePage(scope, asked);
  const title = titles.find((each) => each.id === filter.title);
  if (!page || !title) return null;
  const about = { title, shown: showWords[show], sample: scope.sample };
  return bookFile(scope, { book: communeBook(page, rowsOf(page), filter, about), format, name: `chi-bo-${filter.on}`, action: "registration.read", unit: page.place.id });
});

import { askClosing } from "@/app/(staff)/closings/ask-closing";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { closingBook } from "@/lib/documents/closing-book";
import { getReference } from "@/lib/queries/reference";

/** The figures of a closed report as its page shows them, with what is different now. */
export const GET = tables("attainment.read", async (scope, { id }, format) => {
  const asked = await askClosing(scope, id);
  const title = asked && (await getReference(scope)).titles.find((one) => one.id === asked.closing.titleId);
  if (!asked || !title) return null;
  const { closing, top } = asked;
  return bookFile(scope, { book: closingBook(asked, title, scope.sample), format, name: `so-da-chot-${closing.on}`, action: "attainment.read", unit: top.id });
});

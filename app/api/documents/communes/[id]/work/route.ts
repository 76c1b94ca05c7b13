import { askWork } from "@/app/(staff)/communes/[id]/work/ask";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { monthlyBook } from "@/lib/documents/monthly-book";

/** The month's reports of a commune's cells as the page of its work lists them. */
export const GET = tables("registration.read", async (scope, { id = "", ...search }, format) => {
  const found = await askWork(scope, id, search);
  if (!found) return null;
  const { work, title, monthly } = found;
  return bookFile(scope, { book: monthlyBook(work, monthly, { title, today: scope.today }), format, name: `bao-cao-thang-${work.month.slice(0, 7)}`, action: "registration.read", unit: work.place.id });
});

import { z } from "zod";
import { lookAtReview } from "@/app/(staff)/targets/review/look";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { reviewBook, reviewTables } from "@/lib/documents/review-book";

const First = z.enum(reviewTables, { error: `Bảng là một trong: ${reviewTables.join(", ")}.` }).optional();

/** The review of a year's registrations as its page shows it, every row. */
export const GET = tables("registration.read", async (scope, { table, ...search }, format) => {
  const first = First.safeParse(table);
  if (!first.success) return { sentence: first.error.issues[0]?.message ?? "" };
  const question = await lookAtReview(scope, search);
  if (!question.ok) return question;
  const { found, year, unit } = question;
  if (!found) return null;
  return bookFile(scope, { book: reviewBook(found, { year, today: scope.today, sample: scope.sample }, first.data), format, name: `ra-soat-${year}-${scope.today}`, action: "registration.read", unit });
});

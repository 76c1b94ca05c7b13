import { askSchedule } from "@/app/(staff)/rechecks/ask";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { scheduleBook } from "@/lib/documents/schedule-book";
import { sayListLens } from "@/lib/domain/attainment/say-lens";
import { listSchedule } from "@/lib/queries/list-schedule";

/** The schedule of re-checks as its page shows it, every row. */
export const GET = tables("recheck.read", async (scope, search, format) => {
  const found = await askSchedule(scope, search);
  if (!found) return null;
  const { question, title, on } = found;
  const schedule = await listSchedule(scope, { ...question, whole: true });
  if (!schedule) return null;
  const about = { title, sample: scope.sample, ...(question.lens && { units: sayListLens(on, scope.today) }) };
  return bookFile(scope, { book: scheduleBook(schedule, question, about), format, name: `phuc-tra-${question.year}-${on}`, action: "recheck.read", unit: question.unit });
});

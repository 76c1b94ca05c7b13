import { askSchedule } from "@/app/(staff)/rechecks/ask";
import { tables } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { scheduleBook } from "@/lib/documents/schedule-book";
import { writeBook } from "@/lib/documents/write-book";
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
  const file = await handOut(scope, "recheck.read", question.unit, (made) => writeBook(scheduleBook(schedule, question, about), format, made));
  return { ...file, name: `phuc-tra-${question.year}-${on}.${format}` };
});

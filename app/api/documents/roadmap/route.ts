import { lookAtRoadmap } from "@/app/(staff)/targets/roadmap/look";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { roadmapBook } from "@/lib/documents/roadmap-book";

/** The roadmap of a unit's term as its page shows it, every registration. */
export const GET = tables("registration.read", async (scope, search, format) => {
  const question = await lookAtRoadmap(scope, search);
  if (!question.ok) return question;
  const { found, unit, title, term } = question;
  if (!found) return null;
  return bookFile(scope, { book: roadmapBook({ ...found, title, term }, { today: scope.today, on: found.on, sample: scope.sample }), format, name: `lo-trinh-${term.id}`, action: "registration.read", unit });
});

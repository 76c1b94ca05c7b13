import { tables } from "@/app/api/documents/answer";
import { askRegistrations } from "@/app/(staff)/registrations/ask";
import { registrationBook } from "@/lib/documents/registration-book";
import { sayListLens } from "@/lib/domain/attainment/say-lens";
import { writeBook } from "@/lib/documents/write-book";
import { takeRegistrations } from "@/lib/queries/take-registrations";

/** The register of registrations as its page shows it, every row. */
export const GET = tables("registration.read", async (scope, search, format) => {
  const question = await askRegistrations(scope, search);
  if (!question.ok) return question;
  const { filter, reference } = question;
  const title = reference.titles.find(({ id }) => id === filter.title);
  if (!title) return null;
  const file = await takeRegistrations(scope, (view, made) => writeBook(registrationBook(view, filter, { title, sample: scope.sample, ...(filter.lens && { units: sayListLens(filter.on, scope.today) }) }), format, made), filter);
  return file && { ...file, name: `so-dang-ky-${filter.on}.${format}` };
});

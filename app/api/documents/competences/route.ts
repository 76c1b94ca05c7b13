import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { competenceBook } from "@/lib/documents/competence-book";
import { getCompetences } from "@/lib/queries/get-competences";

/** Who acts at each stage in a province, as its page lists it. */
export const GET = tables("unit.reorganise", async (scope, { unit }, format) => {
  const desk = await getCompetences(scope, { unitId: unit });
  return desk && bookFile(scope, { book: competenceBook(desk), format, name: `tham-quyen-${desk.today}`, action: "unit.reorganise", unit: desk.unit.id });
});

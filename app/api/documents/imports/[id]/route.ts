import { papers } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { writeMarked } from "@/lib/documents/marked-book";
import { getMarkedImport } from "@/lib/queries/get-marked-import";

/** One's own file back, with what is not taken marked at its cells. */
export const GET = papers("import.bring", async (scope, id) => {
  const marked = await getMarkedImport(scope, id);
  if (!marked) return null;
  const file = await handOut(scope, "import.bring", null, (made) => writeMarked(marked, made));
  return { ...file, name: `can-sua-${id.slice(0, 8)}.xlsx` };
});

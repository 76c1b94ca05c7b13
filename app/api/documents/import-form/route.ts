import { tables } from "@/app/api/documents/answer";
import { writeRegistrationForm } from "@/lib/documents/registration-form";
import { yearOf } from "@/lib/domain/day";
import { takeImportForm } from "@/lib/queries/take-import-form";
import { getReference } from "@/lib/queries/reference";

/** The workbook to fill in: one's cells with their registrations as they stand. */
export const GET = tables("registration.register", async (scope, { title: asked }, format) => {
  if (format !== "xlsx") return { sentence: "Mẫu nhập chỉ có dạng xlsx." };
  const { titles, terms } = await getReference(scope);
  const title = titles.find(({ id }) => id === asked) ?? titles[0];
  if (!title) return null;
  const last = Math.max(...terms.map(({ lastYear }) => lastYear), yearOf(scope.today));
  const years = Array.from({ length: last - yearOf(scope.today) + 1 }, (_, index) => yearOf(scope.today) + index);
  const file = await takeImportForm(scope, ({ rows }, made) => writeRegistrationForm(rows, { titleName: title.name, years }, made), title.id);
  return file && { ...file, name: `mau-dang-ky-${scope.today}.xlsx` };
});

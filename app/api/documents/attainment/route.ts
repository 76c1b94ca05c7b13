import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { z } from "zod";
import { ask, askCommon, sortOf } from "@/app/(staff)/dashboard/ask";
import { cellStandings, yearsOfTerm } from "@/app/(staff)/dashboard/periods";
import { inOrder, sorted, sortingOf } from "@/components/attainment/sort";
import type { Scope } from "@/lib/access/scope";
import { attainmentBook, attainmentTables } from "@/lib/documents/attainment-book";
import { commonBook } from "@/lib/documents/common-book";
import type { CommonFilter } from "@/lib/domain/attainment/filter";
import { getAttainment } from "@/lib/queries/get-attainment";
import { getCommonAttainment } from "@/lib/queries/get-common-attainment";

const First = z.enum(attainmentTables, { error: `Bảng là một trong: ${attainmentTables.join(", ")}.` }).default("units");

/** The figures of a unit as its dashboard and the comparison show them. */
export const GET = tables("attainment.read", async (scope, { table, ...search }, format) => {
  const first = First.safeParse(table);
  if (!first.success) return { sentence: first.error.issues[0]?.message ?? "" };
  const common = await askCommon(scope, search);
  if (common) return common.ok ? commonFile(scope, common.filter, format) : common;
  const question = await ask(scope, search);
  if (!question.ok) return question;
  const { filter, reference } = question;
  const [view, years] = await Promise.all([getAttainment(scope, filter), yearsOfTerm(scope, filter, reference)]);
  if (!view) return null;
  const children = view.unit.level === "commune" ? inOrder(view.children) : sorted(view.children, sortingOf(sortOf(search)));
  const book = attainmentBook({ view, children, years, standings: await cellStandings(scope, view) }, first.data);
  return bookFile(scope, { book, format, name: `ket-qua-${filter.on}`, action: "attainment.read", unit: view.unit.id });
});

/** Two days on a map both can bear. */
async function commonFile(scope: Scope, filter: CommonFilter, format: "xlsx" | "csv") {
  const view = await getCommonAttainment(scope, filter);
  if (!view) return null;
  return bookFile(scope, { book: commonBook(view), format, name: `so-sanh-${filter.on}-${filter.with}`, action: "attainment.read", unit: view.first.unit.id });
}

import { z } from "zod";
import { askForecast } from "@/app/(staff)/forecast/ask";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { forecastBook, forecastTables } from "@/lib/documents/forecast-book";

const First = z.enum(forecastTables, { error: `Bảng là một trong: ${forecastTables.join(", ")}.` }).default("steps");

/** The forecast of a unit's year as its page shows it. */
export const GET = tables("attainment.read", async (scope, { table, ...search }, format) => {
  const first = First.safeParse(table);
  if (!first.success) return { sentence: first.error.issues[0]?.message ?? "" };
  const asked = await askForecast(scope, search);
  if (!asked.ok) return asked;
  const { found, filter, year } = asked;
  if (!found) return null;
  return bookFile(scope, { book: forecastBook(found, year, first.data), format, name: `du-bao-${filter.on}`, action: "attainment.read", unit: filter.unit });
});

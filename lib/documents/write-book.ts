import type { Format, Made, Writing } from "@/lib/domain/document/made";
import { writeCsv } from "./csv";
import type { Book } from "./table";
import { writeWorkbook } from "./workbook";

/** A book in the asked format. */
export const writeBook = (book: Book, format: Format, made: Made): Writing => (format === "csv" ? writeCsv(book) : writeWorkbook(book, made));

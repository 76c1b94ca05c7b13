import { z } from "zod";
import { tables } from "@/app/api/documents/answer";
import { bookFile } from "@/app/api/documents/book-file";
import { bulkBook } from "@/lib/documents/bulk-book";
import { getBulkRun } from "@/lib/queries/get-bulk-run";

/** What came of one's own run of an act on many dossiers. */
export const GET = tables("registration.read", async (scope, { id }, format) => {
  const run = z.uuid().safeParse(id).success ? await getBulkRun(scope, id ?? "") : null;
  if (!run?.startedAt) return null;
  return bookFile(scope, { book: bulkBook(run), format, name: `ket-qua-${run.id.slice(0, 8)}`, action: "registration.read", unit: null });
});

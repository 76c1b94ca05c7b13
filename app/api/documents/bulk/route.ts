import { z } from "zod";
import { tables } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { bulkBook } from "@/lib/documents/bulk-book";
import { writeBook } from "@/lib/documents/write-book";
import { getBulkRun } from "@/lib/queries/get-bulk-run";

/** What came of one's own run of an act on many dossiers. */
export const GET = tables("registration.read", async (scope, { id }, format) => {
  const run = z.uuid().safeParse(id).success ? await getBulkRun(scope, id ?? "") : null;
  if (!run?.startedAt) return null;
  const file = await handOut(scope, "registration.read", null, (made) => writeBook(bulkBook(run), format, made));
  return { ...file, name: `ket-qua-${run.id.slice(0, 8)}.${format}` };
});

import { z } from "zod";
import { requestScope } from "@/lib/access/session";
import { bulkCsv } from "@/lib/domain/bulk/csv";
import { sayRefusal } from "@/lib/domain/words";
import { getBulkRun } from "@/lib/queries/get-bulk-run";

const headers = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** The result of one's own run as a sheet: what was done, skipped, failed, and why. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return refused(scope.refusal.code, scope.refusal.code === "signed-out" ? 401 : 403);
  const { id } = await params;
  const run = z.uuid().safeParse(id).success ? await getBulkRun(scope.value, id) : null;
  if (!run?.startedAt) return refused("not-found", 404);
  return new Response(bulkCsv(run.lines), { headers: { ...headers, "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="ket-qua-${id.slice(0, 8)}.csv"` } });
}

const refused = (code: string, status: number) => new Response(sayRefusal({ code }), { status, headers: { ...headers, "content-type": "text/plain; charset=utf-8" } });

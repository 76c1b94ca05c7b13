import { z } from "zod";
import { requestScope } from "@/lib/access/session";
import { getImportProgress } from "@/lib/queries/get-import-progress";

type Context = { params: Promise<{ id: string }> };

/** How far one's own file is while it is applied or undone, in words; null when neither is under way, and for anything else. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await requestScope(request);
  const headers = { "cache-control": "private, no-store" };
  if (!scope.ok) return Response.json(null, { status: scope.refusal.code === "signed-out" ? 401 : 403, headers });
  const { id } = await params;
  return Response.json(z.uuid().safeParse(id).success ? await getImportProgress(scope.value, id) : null, { headers });
}

import { importUnderWay } from "@/lib/access/import-under-way";
import { requestScope } from "@/lib/access/session";

type Context = { params: Promise<{ id: string }> };

/** How far one's own file is while it is applied or undone, in words; null when neither is under way. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await requestScope(request);
  const headers = { "cache-control": "private, no-store" };
  if (!scope.ok) return Response.json(null, { status: scope.refusal.code === "signed-out" ? 401 : 403, headers });
  return Response.json(importUnderWay(scope.value, (await params).id), { headers });
}

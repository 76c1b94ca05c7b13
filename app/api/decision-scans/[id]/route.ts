import { z } from "zod";
import { handOut } from "@/app/api/file-answer";
import { requestScope } from "@/lib/access/session";
import { openScan } from "@/lib/commands/open-scan";
import { refuse } from "@/lib/domain/result";

type Context = { params: Promise<{ id: string }> };

/** Hands out a decision as signed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return handOut(scope);
  const { id } = await params;
  return handOut(z.uuid().safeParse(id).success ? await openScan(scope.value, { id }) : refuse("not-found"));
}

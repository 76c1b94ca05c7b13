import { announcedBy, particularsOf, sayBarred, sayForm, sayTaken } from "@/app/api/file-answer";
import { requestScope } from "@/lib/access/session";
import { attachScan } from "@/lib/commands/attach-scan";
import { ScanInput } from "@/lib/domain/decision/schema";
import { misread, refusedForm } from "@/lib/domain/registration/form";

/** Takes in a decision as signed: the file is the body, streamed. */
export async function POST(request: Request): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return sayBarred(scope.refusal);
  const input = ScanInput.safeParse(particularsOf(request));
  if (!input.success) return sayForm(misread(input.error), 400);
  if (!request.body) return sayForm(refusedForm({ code: "evidence-empty", field: "file" }), 400);
  return sayTaken(await attachScan(scope.value, input.data, { stream: request.body, announced: announcedBy(request) }));
}

import { requestScope } from "@/lib/access/session";
import { offerEvidence } from "@/lib/commands/offer-evidence";
import { OfferInput } from "@/lib/domain/evidence/schema";
import { misread, answered, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

/** Takes a paper in: the file is the body, streamed; what is said of it stands in a header, so that it is read before the file comes. */
export async function POST(request: Request): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return say(refusedForm(scope.refusal), scope.refusal.code === "signed-out" ? 401 : 403);
  const input = OfferInput.safeParse(particulars(request.headers.get("x-evidence")));
  if (!input.success) return say(misread(input.error), 400);
  if (!request.body) return say(refusedForm({ code: "evidence-empty", field: "file" }), 400);
  const length = Number(request.headers.get("content-length") ?? NaN);
  const result = await offerEvidence(scope.value, input.data, { stream: request.body, announced: Number.isInteger(length) ? length : null });
  return say(answered(result), result.ok ? 201 : (statuses[result.refusal.code] ?? 409));
}

const statuses: Readonly<Record<string, number>> = { "not-found": 404, "not-allowed": 403, "evidence-too-large": 413, "evidence-kind-unknown": 415 };

function particulars(header: string | null): unknown {
  try {
    return JSON.parse(decodeURIComponent(header ?? ""));
  } catch {
    return null; // not ours: the parse says what is missing
  }
}

const say = (answer: FormAnswer, status: number) => Response.json(answer, { status, headers: { "cache-control": "private, no-store" } });

import { announcedBy, particularsOf, sayBarred, sayForm, sayTaken } from "@/app/api/file-answer";
import { answerPlainForm, isPlainForm } from "@/app/api/plain-form";
import { requestScope } from "@/lib/access/session";
import { attachScan } from "@/lib/commands/attach-scan";
import { pageOfScan, ScanInput } from "@/lib/domain/decision/schema";
import { answered, misread, refusedForm } from "@/lib/domain/registration/form";

/** Takes in a decision as signed: the file is the body, streamed; or, without script, the last field of a form. */
export async function POST(request: Request): Promise<Response> {
  if (isPlainForm(request)) return takeForm(request);
  const scope = await requestScope(request);
  if (!scope.ok) return sayBarred(scope.refusal);
  const input = ScanInput.safeParse(particularsOf(request));
  if (!input.success) return sayForm(misread(input.error), 400);
  if (!request.body) return sayForm(refusedForm({ code: "evidence-empty", field: "file" }), 400);
  return sayTaken(await attachScan(scope.value, input.data, { stream: request.body, announced: announcedBy(request) }));
}

const takeForm = (request: Request) =>
  answerPlainForm(request, {
    page: pageOfScan,
    take: async (scope, { fields, fileName, stream }) => {
      const input = ScanInput.safeParse({ ...fields, fileName });
      return input.success ? answered(await attachScan(scope, input.data, { stream, announced: null })) : misread(input.error);
    },
    done: (_, page) => page,
  });

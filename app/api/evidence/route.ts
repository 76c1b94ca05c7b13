import { announcedBy, particularsOf, sayBarred, sayForm, sayTaken } from "@/app/api/file-answer";
import { answerPlainForm, isPlainForm } from "@/app/api/plain-form";
import { requestScope } from "@/lib/access/session";
import { offerEvidence } from "@/lib/commands/offer-evidence";
import { OfferInput, pageOfEvidence, readOfferForm } from "@/lib/domain/evidence/schema";
import { answered, misread, refusedForm } from "@/lib/domain/registration/form";

/** Takes a paper in: the file is the body, streamed; or, without script, the last field of a form. */
export async function POST(request: Request): Promise<Response> {
  if (isPlainForm(request)) return takeForm(request);
  const scope = await requestScope(request);
  if (!scope.ok) return sayBarred(scope.refusal);
  const input = OfferInput.safeParse(particularsOf(request));
  if (!input.success) return sayForm(misread(input.error), 400);
  if (!request.body) return sayForm(refusedForm({ code: "evidence-empty", field: "file" }), 400);
  return sayTaken(await offerEvidence(scope.value, input.data, { stream: request.body, announced: announcedBy(request) }));
}

const takeForm = (request: Request) =>
  answerPlainForm(request, {
    page: pageOfEvidence,
    take: async (scope, { fields, fileName, stream }) => {
      const input = readOfferForm(fields, fileName);
      return input.success ? answered(await offerEvidence(scope, input.data, { stream, announced: null })) : misread(input.error);
    },
    done: (_, page) => page,
  });

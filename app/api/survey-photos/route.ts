import { randomUUID } from "node:crypto";
import { announcedBy, particularsOf, sayBarred, sayForm, sayTaken } from "@/app/api/file-answer";
import { answerPlainForm, isPlainForm } from "@/app/api/plain-form";
import { requestScope } from "@/lib/access/session";
import { addSurveyPhoto } from "@/lib/commands/add-survey-photo";
import { answered, misread, refusedForm } from "@/lib/domain/registration/form";
import { pageOfSurvey, PhotoInput, readPhotoForm } from "@/lib/domain/survey/schema";

/** Takes a photo of a survey in: the photo is the body, streamed; or, without script, the last field of a form. */
export async function POST(request: Request): Promise<Response> {
  if (isPlainForm(request)) return takeForm(request);
  const scope = await requestScope(request);
  if (!scope.ok) return sayBarred(scope.refusal);
  const input = PhotoInput.safeParse(particularsOf(request));
  if (!input.success) return sayForm(misread(input.error), 400);
  if (!request.body) return sayForm(refusedForm({ code: "evidence-empty", field: "file" }), 400);
  return sayTaken(await addSurveyPhoto(scope.value, input.data, { stream: request.body, announced: announcedBy(request) }));
}

const takeForm = (request: Request) =>
  answerPlainForm(request, {
    page: (fields) => pageOfSurvey(fields),
    take: async (scope, { fields, fileName, stream }) => {
      const input = readPhotoForm({ ...fields, fileName, id: randomUUID() });
      return input.success ? answered(await addSurveyPhoto(scope, input.data, { stream, announced: null })) : misread(input.error);
    },
    done: (_, page) => page,
  });

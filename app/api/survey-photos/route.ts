import { announcedBy, particularsOf, sayBarred, sayForm, sayTaken } from "@/app/api/file-answer";
import { requestScope } from "@/lib/access/session";
import { addSurveyPhoto } from "@/lib/commands/add-survey-photo";
import { misread, refusedForm } from "@/lib/domain/registration/form";
import { PhotoInput } from "@/lib/domain/survey/schema";

/** Takes a photo of a survey in: the photo is the body, streamed. */
export async function POST(request: Request): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return sayBarred(scope.refusal);
  const input = PhotoInput.safeParse(particularsOf(request));
  if (!input.success) return sayForm(misread(input.error), 400);
  if (!request.body) return sayForm(refusedForm({ code: "evidence-empty", field: "file" }), 400);
  return sayTaken(await addSurveyPhoto(scope.value, input.data, { stream: request.body, announced: announcedBy(request) }));
}

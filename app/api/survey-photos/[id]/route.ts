import { z } from "zod";
import { handOut } from "@/app/api/file-answer";
import { requestScope } from "@/lib/access/session";
import { openSurveyPhoto } from "@/lib/commands/open-survey-photo";
import { refuse } from "@/lib/domain/result";

type Context = { params: Promise<{ id: string }> };

/** Hands a photo of a survey out. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return handOut(scope);
  const { id } = await params;
  return handOut(z.uuid().safeParse(id).success ? await openSurveyPhoto(scope.value, { id }) : refuse("not-found"));
}

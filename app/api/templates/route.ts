import { particularsOf, sayBarred, sayForm, sayTaken } from "@/app/api/file-answer";
import { answerPlainForm, isPlainForm } from "@/app/api/plain-form";
import { mayAnywhere, type Scope } from "@/lib/access/scope";
import { requestScope } from "@/lib/access/session";
import { addTemplate } from "@/lib/commands/keep-template";
import { checkTemplate } from "@/lib/documents/check-template";
import { refuse, type Result } from "@/lib/domain/result";
import { answered, misread } from "@/lib/domain/registration/form";
import { mostTemplateBytes } from "@/lib/domain/template/paper";
import { pageOfTemplate, TemplateInput } from "@/lib/domain/template/schema";

type Coming = ReadableStream<Uint8Array> | null;

/** Takes in a form of papers: the file is the body; or, without script, the last field of a form. Its places are looked at before it is kept. */
export async function POST(request: Request): Promise<Response> {
  if (isPlainForm(request))
    return answerPlainForm(request, {
      page: pageOfTemplate,
      take: async (scope, { fields, fileName, stream }) => {
        const input = TemplateInput.safeParse({ ...fields, fileName });
        return input.success ? answered(await keep(scope, input.data, stream)) : misread(input.error);
      },
      done: (_, page) => page,
    });
  const scope = await requestScope(request);
  if (!scope.ok) return sayBarred(scope.refusal);
  const input = TemplateInput.safeParse(particularsOf(request));
  return input.success ? sayTaken(await keep(scope.value, input.data, request.body)) : sayForm(misread(input.error), 400);
}

async function keep(scope: Scope, input: TemplateInput, body: Coming): Promise<Result<{ id: string }>> {
  if (!mayAnywhere(scope, "rules.manage")) return refuse("not-allowed");
  const file = await wholeOf(body);
  if (!file) return refuse("template-too-large", { field: "file" });
  const checked = await checkTemplate(file, input.paper);
  return checked.ok ? addTemplate(scope, input, { stream: new Blob([new Uint8Array(file)]).stream(), announced: file.length }) : checked;
}

/** The body, or null as soon as it is more than we take. */
async function wholeOf(body: Coming): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    if (bytes > mostTemplateBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

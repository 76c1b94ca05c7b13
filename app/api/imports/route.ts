import { createHash } from "node:crypto";
import { answerPlainForm, isPlainForm } from "@/app/api/plain-form";
import { mayAnywhere, type Scope } from "@/lib/access/scope";
import { requestScope } from "@/lib/access/session";
import { uploadImport } from "@/lib/commands/upload-import";
import { mostSheetBytes, readSheets } from "@/lib/documents/read-sheets";
import { UploadInput } from "@/lib/domain/import/schema";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

type Coming = ReadableStream<Uint8Array> | null;

/** Takes a sheet in: the file is the body; what is said of it stands in a header, so that it is read before the file comes. Or, without script, a form. */
export async function POST(request: Request): Promise<Response> {
  if (isPlainForm(request)) return answerPlainForm(request, { page: ({ kind = "" }) => `/imports?${new URLSearchParams({ kind })}#tai-tep`, take: async (scope, { fields, fileName, stream }) => (await keep(scope, { ...fields, fileName }, stream)).answer, done: (id) => `/imports/${id}` });
  const scope = await requestScope(request);
  if (!scope.ok) return say(refusedForm(scope.refusal), scope.refusal.code === "signed-out" ? 401 : 403);
  const { answer, status } = await keep(scope.value, particulars(request.headers.get("x-evidence")), request.body);
  return say(answer, status);
}

async function keep(scope: Scope, said: unknown, body: Coming): Promise<{ answer: FormAnswer; status: number }> {
  if (!mayAnywhere(scope, "import.bring")) return { answer: refusedForm({ code: "not-allowed" }), status: 403 };
  const input = UploadInput.safeParse(said);
  if (!input.success) return { answer: misread(input.error), status: 400 };
  const file = await wholeOf(body);
  if (!file) return { answer: refusedForm({ code: "import-too-large", field: "file" }), status: 413 };
  const sheets = await readSheets(file, input.data.fileName);
  if (!sheets.ok) return { answer: answered(sheets), status: 415 };
  const sha256 = createHash("sha256").update(file).digest("hex");
  const kept = await uploadImport(scope, input.data, { sha256, sheets: sheets.value });
  return { answer: answered(kept), status: kept.ok ? 201 : kept.refusal.code === "not-allowed" ? 403 : 409 };
}

/** The body, or null as soon as it is more than we take. */
async function wholeOf(body: Coming): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    if (bytes > mostSheetBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function particulars(header: string | null): unknown {
  try {
    return JSON.parse(decodeURIComponent(header ?? ""));
  } catch {
    return null; // not ours: the parse says what is missing
  }
}

const say = (answer: FormAnswer, status: number) => Response.json(answer, { status, headers: { "cache-control": "private, no-store" } });

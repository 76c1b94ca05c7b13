import { createHash } from "node:crypto";
import { mayAnywhere } from "@/lib/access/scope";
import { requestScope } from "@/lib/access/session";
import { uploadImport } from "@/lib/commands/upload-import";
import { mostSheetBytes, readSheets } from "@/lib/documents/read-sheets";
import { UploadInput } from "@/lib/domain/import/schema";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

/** Takes a sheet in: the file is the body; what is said of it stands in a header, so that it is read before the file comes. */
export async function POST(request: Request): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return say(refusedForm(scope.refusal), scope.refusal.code === "signed-out" ? 401 : 403);
  if (!mayAnywhere(scope.value, "registration.register")) return say(refusedForm({ code: "not-allowed" }), 403);
  const input = UploadInput.safeParse(particulars(request.headers.get("x-evidence")));
  if (!input.success) return say(misread(input.error), 400);
  const file = await bodyOf(request);
  if (!file) return say(refusedForm({ code: "import-too-large", field: "file" }), 413);
  const sheets = await readSheets(file, input.data.fileName);
  if (!sheets.ok) return say(answered(sheets), 415);
  const sha256 = createHash("sha256").update(file).digest("hex");
  const kept = await uploadImport(scope.value, input.data, { sha256, sheets: sheets.value });
  return say(answered(kept), kept.ok ? 201 : kept.refusal.code === "not-allowed" ? 403 : 409);
}

/** The body, or null as soon as it is more than we take. */
async function bodyOf(request: Request): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request.body ?? []) {
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

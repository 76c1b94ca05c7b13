import { z } from "zod";
import { paperAsPdf } from "@/lib/access/paper-pdf";
import { mayAnywhere, type Scope } from "@/lib/access/scope";
import { requestScope } from "@/lib/access/session";
import type { Action } from "@/lib/domain/action";
import { formats, type Format } from "@/lib/domain/document/made";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

export type Search = Record<string, string>;
/** A file ready to be sent. */
export type Answer = { name: string; bytes: number; stream: ReadableStream<Uint8Array> };
/** What a question comes to: a file, nothing in reach, or a sentence about what was misread. */
export type Drawn = Answer | null | { sentence: string };

const guard = { "cache-control": "private, no-store", "content-security-policy": "sandbox; default-src 'none'", "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" };
const media: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  pdf: "application/pdf",
  zip: "application/zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

const say = (sentence: string, status: number, more: Record<string, string> = {}) => new Response(sentence, { status, headers: { ...guard, ...more, "content-type": "text/plain; charset=utf-8" } });

/** Files made at once in one instance: each holds a snapshot of the database open and a core busy, and pages must still be drawn beside them. */
const mostAtOnce = 4;
let making = 0;

async function oneOfFew(draw: () => Promise<Drawn>): Promise<Drawn | "busy"> {
  if (making >= mostAtOnce) return "busy";
  making++;
  try {
    return await draw();
  } finally {
    making--;
  }
}

/** Who asks for a file, or the answer they get instead. */
async function asker(request: Request, needs: Action): Promise<Result<Scope>> {
  const scope = await requestScope(request);
  if (!scope.ok) return scope;
  return mayAnywhere(scope.value, needs) ? accept(scope.value) : refuse("not-allowed");
}

const statusOf = ({ code }: Refusal) => (code === "signed-out" ? 401 : 403);

/** Answers with a file to be saved; a sentence in plain text where there is none. */
async function answer(request: Request, needs: Action, draw: (scope: Scope) => Promise<Drawn>): Promise<Response> {
  const scope = await asker(request, needs);
  if (!scope.ok) return say(sayRefusal(scope.refusal), statusOf(scope.refusal));
  const drawn = await oneOfFew(() => draw(scope.value));
  if (drawn === "busy") return say(`Máy chủ đang lập ${mostAtOnce} tệp cho người khác. Chờ một lát rồi tải lại.`, 503, { "retry-after": "15" });
  if (!drawn) return say(sayRefusal({ code: "not-found" }), 404);
  if ("sentence" in drawn) return say(drawn.sentence, 400);
  const { name, bytes, stream } = drawn;
  const type = media[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return new Response(stream, { headers: { ...guard, "content-type": type, "content-length": String(bytes), "content-disposition": `attachment; filename="${name}"` } });
}

const Asked = z.enum(formats, { error: "Chỉ xuất được tệp xlsx hoặc csv." });

/** A table as .xlsx or .csv: the address is that of the page, its parts in the path too, with `format`. */
export const tables =
  (needs: Action, draw: (scope: Scope, search: Search, format: Format) => Promise<Drawn>) =>
  (request: Request, context?: { params: Promise<Search> }): Promise<Response> =>
    answer(request, needs, async (scope) => {
      const { format: asked = "xlsx", ...search } = { ...Object.fromEntries(new URL(request.url).searchParams), ...(await context?.params) };
      const format = Asked.safeParse(asked);
      return format.success ? draw(scope, search, format.data) : { sentence: format.error.issues[0]?.message ?? "" };
    });

type Context = { params: Promise<{ id: string }> };

/** A paper that was drawn in Word, as a PDF. */
async function asPdf(drawn: Drawn): Promise<Drawn> {
  if (!drawn || "sentence" in drawn || !drawn.name.endsWith(".docx")) return drawn;
  const pdf = await paperAsPdf(Buffer.from(await new Response(drawn.stream).arrayBuffer()));
  return pdf ? { name: drawn.name.replace(/\.docx$/, ".pdf"), bytes: pdf.length, stream: new Blob([new Uint8Array(pdf)]).stream() } : { sentence: "Máy chủ này chưa chuyển được sang PDF. Tải tệp Word." };
}

/** A paper as a file, by its id, in Word or as a PDF. One that no record can have is not found, like one that none has. */
export const papers =
  (needs: Action, draw: (scope: Scope, id: string, search: URLSearchParams) => Promise<Drawn>) =>
  (request: Request, { params }: Context): Promise<Response> =>
    answer(request, needs, async (scope) => {
      const { id } = await params;
      if (!z.uuid().safeParse(id).success) return null;
      const { searchParams } = new URL(request.url);
      const drawn = await draw(scope, id, searchParams);
      return searchParams.get("format") === "pdf" ? asPdf(drawn) : drawn;
    });

/** A draft of what a form holds, as .docx. Nothing is written but that it was made. */
export const drafts =
  (needs: Action, draw: (scope: Scope, form: FormData) => Promise<Drawn>) =>
  (request: Request): Promise<Response> =>
    answer(request, needs, async (scope) => {
      const form = await request.formData().catch(() => null);
      return form ? draw(scope, form) : { sentence: "Mở lại trang rồi tải lại dự thảo." };
    });

/** A picture as .svg, by its key among those of a page; the rest of the address is that page's. */
export const pictures =
  (needs: Action, draw: (scope: Scope, key: string, search: Search) => Promise<Drawn>) =>
  (request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> =>
    answer(request, needs, async (scope) => draw(scope, (await params).key, Object.fromEntries(new URL(request.url).searchParams)));

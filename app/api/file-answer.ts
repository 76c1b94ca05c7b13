import type { FormAnswer } from "@/lib/domain/registration/form";
import { answered, refusedForm } from "@/lib/domain/registration/form";
import type { OpenedFile } from "@/lib/domain/evidence/file";
import type { Refusal, Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

const statuses: Readonly<Record<string, number>> = { "signed-out": 401, "not-found": 404, "not-allowed": 403, "evidence-too-large": 413, "evidence-kind-unknown": 415 };

/** What is said of a file that is the body stands in a header, so that it is read before the file comes. */
export function particularsOf(request: Request): unknown {
  try {
    return JSON.parse(decodeURIComponent(request.headers.get("x-evidence") ?? ""));
  } catch {
    return null; // not ours: the parse says what is missing
  }
}

/** How many bytes the sender says will come; null when it does not say. */
export function announcedBy(request: Request): number | null {
  const length = Number(request.headers.get("content-length") ?? NaN);
  return Number.isInteger(length) ? length : null;
}

export const sayForm = (answer: FormAnswer, status: number) => Response.json(answer, { status, headers: { "cache-control": "private, no-store" } });
export const sayTaken = (result: Result<{ id: string }>) => sayForm(answered(result), result.ok ? 201 : (statuses[result.refusal.code] ?? 409));
/** Refused at the door: who is unknown may sign in, all else is forbidden. */
export const sayBarred = (refusal: Refusal) => sayForm(refusedForm(refusal), refusal.code === "signed-out" ? 401 : 403);

const guard = { "cache-control": "private, no-store", "content-security-policy": "sandbox; default-src 'none'", "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" };

/** A stored file to be saved, never shown as a page of ours: whatever is in it, it may do nothing here. */
export function handOut(result: Result<OpenedFile>): Response {
  if (!result.ok) return new Response(sayRefusal(result.refusal), { status: { "signed-out": 401, "not-found": 404 }[result.refusal.code] ?? 403, headers: { ...guard, "content-type": "text/plain; charset=utf-8" } });
  const { fileName, mediaType, bytes, stream } = result.value;
  return new Response(stream, {
    headers: {
      ...guard,
      "content-type": mediaType,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${plainName(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    },
  });
}

/** For programs that know no other letters. */
const plainName = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, (letter) => (letter === "đ" ? "d" : "D")).replace(/[^\w. -]/g, "_");

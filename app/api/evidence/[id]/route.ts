import { z } from "zod";
import { requestScope } from "@/lib/access/session";
import { openEvidence } from "@/lib/commands/open-evidence";
import { refuse, type Refusal } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

type Context = { params: Promise<{ id: string }> };

/** Hands a paper out, to be saved and never to be shown as a page of ours: whatever is in it, it may do nothing here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok) return refused(scope.refusal);
  const { id } = await params;
  const result = z.uuid().safeParse(id).success ? await openEvidence(scope.value, { id }) : refuse("not-found");
  if (!result.ok) return refused(result.refusal);
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

const guard = { "cache-control": "private, no-store", "content-security-policy": "sandbox; default-src 'none'", "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" };

/** For programs that know no other letters. */
const plainName = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, (letter) => (letter === "đ" ? "d" : "D")).replace(/[^\w. -]/g, "_");

function refused(refusal: Refusal) {
  const status = refusal.code === "signed-out" ? 401 : refusal.code === "not-found" ? 404 : 403;
  return new Response(sayRefusal(refusal), { status, headers: { ...guard, "content-type": "text/plain; charset=utf-8" } });
}

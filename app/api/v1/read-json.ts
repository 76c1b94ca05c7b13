import { accept, refuse, type Result } from "@/lib/domain/result";

const limit = 64 * 1024;

/** The body of a request as JSON. Refuses another kind, one too large (counted as it comes), and text that is not JSON. */
export async function readJson(request: Request): Promise<Result<unknown>> {
  const kind = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (kind !== "application/json") return refuse("body-kind");
  const text = await readText(request);
  if (text === null) return refuse("body-too-large", { values: { limit: limit / 1024 } });
  try {
    return accept(JSON.parse(text));
  } catch {
    return refuse("body-not-json");
  }
}

async function readText(request: Request): Promise<string | null> {
  if (!request.body) return "";
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

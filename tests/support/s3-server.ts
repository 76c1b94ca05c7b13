import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { signRequest, type S3Keys } from "@/lib/platform/files/sign-request";

type Kept = { body: Buffer; at: Date };

/** A store as far as one bucket goes: checks every signature and hash, keeps whole objects only, lists two at a time. */
export async function s3Server(keys: S3Keys) {
  const objects = new Map<string, Kept>();
  const state = { failNext: 0, refused: 0 };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    const told = request.headers.authorization?.match(/SignedHeaders=([^,]+)/)?.[1]?.split(";") ?? [];
    const headers = Object.fromEntries(told.filter((name) => name !== "host").map((name) => [name, String(request.headers[name])]));
    const { "x-amz-content-sha256": payload = "", "x-amz-date": stamp = "", ...rest } = headers;
    const at = new Date(stamp.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, "$1-$2-$3T$4:$5:$6Z"));
    const owed = signRequest({ method: request.method ?? "", url, headers: rest, payload, at }, keys)["authorization"];
    const body = await buffer(request);
    const say = (status: number, text = "") => response.writeHead(status, { "content-type": "application/xml" }).end(text);
    if (owed !== request.headers.authorization || createHash("sha256").update(body).digest("hex") !== payload) {
      state.refused += 1;
      return say(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
    }
    if (state.failNext > 0) {
      state.failNext -= 1;
      return say(503, "<Error><Code>SlowDown</Code></Error>");
    }
    const key = url.pathname.replace(/^\/evidence\/?/, "");
    if (key === "") return say(200, listing(url.searchParams.get("prefix") ?? "", url.searchParams.get("continuation-token")));
    const kept = objects.get(key);
    if (request.method === "PUT") {
      if (kept && request.headers["if-none-match"] === "*") return say(412, "<Error/>");
      if (body.length !== Number(request.headers["content-length"])) return say(400, "<Error/>");
      objects.set(key, { body, at: new Date() });
      return say(200);
    }
    if (request.method === "DELETE") return objects.delete(key), say(204);
    return kept ? response.writeHead(200).end(kept.body) : say(404, "<Error><Code>NoSuchKey</Code></Error>");
  }

  function listing(prefix: string, token: string | null) {
    const after = token?.replace("t&", "") ?? "";
    const left = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = left.slice(0, 2);
    const contents = page.map((key) => `<Contents><Key>${key}</Key><LastModified>${objects.get(key)!.at.toISOString()}</LastModified></Contents>`);
    const next = left.length > 2 ? `<NextContinuationToken>t&amp;${page.at(-1)}</NextContinuationToken>` : "";
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${left.length > 2}</IsTruncated>${contents.join("")}${next}</ListBucketResult>`;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port, not on a pipe
  return { endpoint, objects, state, close: () => new Promise((resolve) => server.close(resolve)) };
}

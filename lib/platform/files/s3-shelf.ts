import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { request as overHttp, type IncomingMessage } from "node:http";
import { request as overHttps } from "node:https";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { now } from "@/lib/platform/clock";
import type { Shelf } from "./shelf";
import { noPayload, signRequest, type S3Keys } from "./sign-request";

type S3Place = S3Keys & { endpoint: string; bucket: string; prefix: string };
type Sent = { query?: Record<string, string>; headers?: Record<string, string>; payload?: string; body?: Readable };

const idle = 30_000;

/** Contents in a bucket of an S3-compatible store, addressed by path. An object is there whole or not at all: the store sees to it. */
export function s3Shelf(place: S3Place): Shelf {
  const keyOf = (name: string) => `${place.prefix}${name}`;

  async function ask(method: string, key: string, { query = {}, headers = {}, payload = noPayload, body }: Sent = {}): Promise<IncomingMessage> {
    const url = new URL(`${place.endpoint.replace(/\/$/, "")}/${place.bucket}${key === "" ? "" : `/${key}`}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const signed = signRequest({ method, url, headers, payload, at: now() }, place);
    const request = (url.protocol === "https:" ? overHttps : overHttp)(url, { method, headers: signed, timeout: idle });
    request.on("timeout", () => request.destroy(new Error(`the evidence store did not answer ${method} within ${idle / 1000} s`)));
    const answer = new Promise<IncomingMessage>((resolve, reject) => request.once("response", resolve).once("error", reject));
    if (body) await Promise.race([pipeline(body, request), answer]); // refused early, the store answers before it has read all
    else request.end();
    return answer;
  }

  async function put(name: string, body: Readable, bytes: number, sha256: string, headers: Record<string, string> = {}) {
    const answer = await ask("PUT", keyOf(name), { headers: { ...headers, "content-length": String(bytes) }, payload: sha256, body });
    const said = await text(answer);
    return { status: answer.statusCode ?? 0, said };
  }

  const failed = (doing: string, status: number | undefined, said: string) => new Error(`the evidence store answered ${status} to ${doing}: ${said.slice(0, 300)}`);

  return {
    async keep(path, { bytes, sha256 }) {
      const { status, said } = await put(sha256, createReadStream(path), bytes, sha256);
      if (status !== 200) throw failed("keeping a file", status, said);
    },
    async open(sha256) {
      const answer = await ask("GET", keyOf(sha256));
      if (answer.statusCode === 200) return Readable.toWeb(answer) as ReadableStream<Uint8Array>; // node's own type of the same thing
      const said = await text(answer);
      if (answer.statusCode === 404) return null;
      throw failed("opening a file", answer.statusCode, said);
    },
    async *contents() {
      let after = "";
      do {
        const answer = await ask("GET", "", { query: { "list-type": "2", prefix: place.prefix, ...(after && { "continuation-token": after }) } });
        const said = await text(answer);
        if (answer.statusCode !== 200) throw failed("listing files", answer.statusCode, said);
        const { found, next } = readListing(said);
        yield found.flatMap(({ key, at }) => (/^[0-9a-f]{64}$/.test(key.slice(place.prefix.length)) ? [{ sha256: key.slice(place.prefix.length), at }] : []));
        after = next;
      } while (after !== "");
    },
    async remove(sha256) {
      const answer = await ask("DELETE", keyOf(sha256));
      const said = await text(answer);
      if (![200, 204, 404].includes(answer.statusCode ?? 0)) throw failed("removing a file", answer.statusCode, said);
    },
    async belongsTo(owner) {
      const mark = await ask("GET", keyOf("owner"));
      const said = await text(mark);
      if (mark.statusCode === 200) return said === owner;
      if (mark.statusCode !== 404) throw failed("reading the owner", mark.statusCode, said);
      const bytes = Buffer.from(owner);
      await put("owner", Readable.from([bytes]), bytes.length, createHash("sha256").update(bytes).digest("hex"), { "if-none-match": "*" });
      return false; // seen again at the next turn, when whoever was first has written it
    },
  };
}

const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" } as const;
const plain = (xml: string) => xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity as keyof typeof entities]); // one of the five it matched
const within = (xml: string, tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];

/** A page of a listing. Its form is fixed and flat: no more than this is read of it. */
function readListing(xml: string) {
  const found = [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].map(([, each = ""]) => ({ key: plain(within(each, "Key") ?? ""), at: new Date(within(each, "LastModified") ?? NaN) }));
  return { found, next: within(xml, "IsTruncated") === "true" ? plain(within(xml, "NextContinuationToken") ?? "") : "" };
}

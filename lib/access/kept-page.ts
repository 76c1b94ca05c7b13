import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { watchDrawing, type Drawing } from "@/lib/platform/drawing";
import { sessionCookie, unseal } from "./cookie";
import { standingOfSession } from "./session";

/** A page as drawn: its parts between the places where the nonce of its scripts stood. */
type Page = { stamp: string; nonce: string; headers: [string, string][]; parts: string[]; size: number };
type Draw = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const pages = new Map<string, Page>();
const mostBytes = 24_000_000;
let bytes = 0;

/**
 * Answers a request, from what was drawn before when that would be drawn again. A page made from kept facts alone depends on the address, the
 * browser's cookies, who is signed in with which grants, and the clock of facts: the first two are its key, and the rest
 * is asked of the database each time, so that a lost grant, an ended session or a changed figure acts at once.
 */
export async function answerPage(request: IncomingMessage, response: ServerResponse, draw: Draw): Promise<void> {
  const cookies = request.headers.cookie;
  if (!cookies || !isPage(request)) return draw(request, response);
  const key = `${request.url}\n${cookies}`;
  const stamp = await stampOf(cookies).catch(() => null); // the page itself says that the database is away
  const page = pages.get(key);
  if (page) forget(key, page);
  if (stamp && page?.stamp === stamp) {
    hold(key, page); // anew, so that the first is the one longest unused
    return send(request, response, page);
  }
  if (!stamp) return draw(request, response);
  const drawing: Drawing = { kept: false, other: false };
  const drawn = listen(response);
  await watchDrawing(drawing, () => draw(request, response));
  drawn.then((body) => (body && drawing.kept && !drawing.other ? remember(key, stamp, response, body) : null)).catch(() => null); // not kept is drawn again
}

/** Lets the server process ask for kept pages; Next runs this before it listens. */
export function keepPages() {
  (globalThis as typeof globalThis & { answerPage?: typeof answerPage }).answerPage = answerPage;
}

/** A whole page asked for by a browser, as opposed to a part of one, a file or an API answer. */
const isPage = ({ method, url = "", headers }: IncomingMessage) =>
  method === "GET" && headers.rsc === undefined && headers.authorization === undefined && headers.range === undefined && !/^\/(api|_next|fonts)\//.test(url);

/** All that a page depends on besides its address and cookies, or null when nobody is signed in. */
async function stampOf(cookies: string): Promise<string | null> {
  const sealed = cookies.split("; ").find((cookie) => cookie.startsWith(`${sessionCookie}=`))?.slice(sessionCookie.length + 1);
  const sid = await unseal(sealed);
  const standing = sid ? await standingOfSession(sid) : null;
  return standing && JSON.stringify(standing);
}

/** The body of an answer once it was sent whole, as bytes on the wire; null when it was cut off. */
function listen(response: ServerResponse): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  const add = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { write, end } = response;
  response.write = function (this: ServerResponse, ...args: unknown[]) {
    add(args[0], args[1]);
    return write.apply(this, args as Parameters<typeof write>);
  } as typeof write;
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    add(args[0], args[1]);
    return end.apply(this, args as Parameters<typeof end>);
  } as typeof end;
  return new Promise((resolve) => response.once("close", () => resolve(response.writableFinished ? Buffer.concat(chunks) : null)));
}

const perConnection = ["connection", "keep-alive", "date", "transfer-encoding", "content-encoding", "content-length", "vary", "etag"];

async function remember(key: string, stamp: string, response: ServerResponse, body: Buffer) {
  const headers = response.getHeaders();
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  if (response.statusCode !== 200 || !String(headers["content-type"]).startsWith("text/html") || headers["set-cookie"] || !nonce) return;
  const html = headers["content-encoding"] === "gzip" ? await promisify(gunzip)(body) : body;
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] => (perConnection.includes(name) ? [] : [[name, String(value)]]));
  const page: Page = { stamp, nonce, headers: kept, parts: html.toString().split(nonce), size: html.length };
  hold(key, page);
  for (const [oldest, old] of pages) {
    if (bytes <= mostBytes) break;
    forget(oldest, old);
  }
}

function hold(key: string, page: Page) {
  const drawnMeanwhile = pages.get(key);
  if (drawnMeanwhile) forget(key, drawnMeanwhile);
  pages.set(key, page);
  bytes += page.size;
}

function forget(key: string, page: Page) {
  if (pages.delete(key)) bytes -= page.size;
}

async function send(request: IncomingMessage, response: ServerResponse, { nonce: old, headers, parts }: Page) {
  const nonce = btoa(crypto.randomUUID()); // as proxy.ts makes them
  const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const html = Buffer.from(parts.join(nonce));
  const body = zipped ? await promisify(gzip)(html, { level: 3 }) : html;
  for (const [name, value] of headers) response.setHeader(name, value.replaceAll(old, nonce));
  response.setHeader("vary", "accept-encoding");
  response.setHeader("content-length", body.length);
  if (zipped) response.setHeader("content-encoding", "gzip");
  response.writeHead(200).end(body);
}

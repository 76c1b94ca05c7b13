import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIPv4 } from "node:net";
import { env } from "./env";

/** Where a request came from: the address to count and record, and whether a person sits at this very machine. */
export type Peer = { address: string; loopback: boolean };

const header = "x-peer";

// A page never sees the socket, and every header can be forged: so each request is marked when it arrives, over whatever the
// client sent, with a word only this process knows.
const kept = globalThis as typeof globalThis & { peerMark?: string };

/** Marks every request that arrives from now on with the address of its socket. Called once, before the server listens. */
export function watchPeers() {
  if (kept.peerMark) return;
  const mark = (kept.peerMark = crypto.randomUUID());
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage }; // the channel's documented shape
    const { headers, socket } = request;
    const hops = ["x-forwarded-for", "forwarded", "x-real-ip", "via"].some((name) => headers[name] !== undefined);
    const last = String(headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim() ?? "";
    headers[header] = JSON.stringify({ mark, socket: plain(socket.remoteAddress ?? ""), hops, last });
  });
}

/** What the socket said of this request. Nothing the client wrote is believed, save the last hop of a proxy named in TRUSTED_PROXY. */
export function peerOf(headers: Headers): Peer {
  const marked = parse(headers.get(header));
  if (!marked) return { address: "", loopback: false };
  const { socket, hops, last } = marked;
  return { address: env.TRUSTED_PROXY && last ? plain(last) : socket, loopback: isLoopback(socket) && !hops && isLocalName(headers.get("host")) };
}

function parse(text: string | null) {
  if (!text || !kept.peerMark || !text.includes(kept.peerMark)) return null;
  return JSON.parse(text) as { socket: string; hops: boolean; last: string }; // ours: it carries the mark
}

const plain = (address: string) => (address.startsWith("::ffff:") && isIPv4(address.slice(7)) ? address.slice(7) : address);

const isLoopback = (address: string) => address === "::1" || (isIPv4(address) && address.startsWith("127."));

/** A name that a foreign site has pointed at 127.0.0.1 is not this machine's own. */
const isLocalName = (host: string | null) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host ?? "");

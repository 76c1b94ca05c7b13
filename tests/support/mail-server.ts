import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export type Taken = { to: string[]; text: string };

/**
 * A mail server on 127.0.0.1 that keeps what it takes. `refuse` answers the next so many messages with "451 try later"; `silent`, set, keeps a message
 * without ever saying so.
 */
export async function mailServer() {
  const taken: Taken[] = [];
  const state = { refuse: 0, silent: false };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    serve(socket, state, taken);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return { url: `smtp://127.0.0.1:${port}`, port, taken, state, close };
}

function serve(socket: Socket, state: { refuse: number; silent: boolean }, taken: Taken[]) {
  let [pending, inData, to] = ["", false, [] as string[]];
  const say = (line: string) => void socket.write(`${line}\r\n`);
  say("220 thu.so ESMTP");
  const answers: Record<string, () => void> = { EHLO: () => say("250 thu.so"), MAIL: () => say("250 ok"), DATA: () => { inData = true; say("354 go on"); }, QUIT: () => { say("221 bye"); socket.end(); } };
  const accept = (text: string) => {
    inData = false;
    if (state.refuse > 0) return void (state.refuse--, say("451 4.3.0 try later"));
    taken.push({ to, text });
    if (!state.silent) say("250 taken");
  };
  socket.on("data", (chunk) => {
    pending += chunk.toString("utf8");
    for (;;) {
      const end = pending.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = pending.slice(0, end);
      pending = pending.slice(end + (inData ? 5 : 2));
      if (inData) accept(part);
      else if (part.startsWith("RCPT")) { to = [part.slice(8)]; say("250 ok"); }
      else (answers[part.slice(0, 4).toUpperCase()] ?? (() => say("500 unknown")))();
    }
  });
}

import { createServer } from "node:http";
import next from "next";

/*
 * The web server's process. It is `next start` with five things added: an address sent along by a stranger is not believed,
 * a page that would be drawn as before is not drawn again, scheduled work is ended in order, it ends by itself when the process that watches over it is gone, and a
 * busy port is told by its exit code.
 */

export const busyPort = 98;

const told = ["forwarded", "x-real-ip", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];
const patience = 10_000; // an upload under way may finish

const port = Number(process.env.PORT);
const application = next({ dev: false, dir: process.cwd(), port });
const { log } = console;
console.log = () => {}; // how long Next took to read its configuration is of interest to nobody
await application.prepare();
console.log = log;
const answer = application.getRequestHandler();
const draw = (request, response, answer) => answer(request, response);

const server = createServer((request, response) => {
  // Next fills these from the connection itself when they are absent; only a proxy of our own may say otherwise.
  if (process.env.TRUSTED_PROXY !== "1") for (const name of told) delete request.headers[name];
  const answerPage = globalThis.answerPage ?? draw; // set by instrumentation.ts, which runs once Next is ready
  answerPage(request, response, answer).catch((error) => response.destroy(error));
});
server.keepAliveTimeout = 65_000; // longer than the proxies in front, which otherwise meet a closed connection

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(0), patience).unref();
  const jobs = globalThis.stopJobs?.(); // set by instrumentation.ts; a turn under way may finish
  server.close(() => Promise.allSettled([application.close(), jobs]).then(() => process.exit(0)));
  server.closeIdleConnections();
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
process.on("disconnect", end);

server.on("error", (error) => {
  console.error(error.message);
  process.exit(error.code === "EADDRINUSE" ? busyPort : 1);
});
server.listen(port);

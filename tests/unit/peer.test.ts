import { createServer, request } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1/none");

type Seen = { address: string; loopback: boolean };
let port = 0;
let close = () => {};

async function listen(trusted: "0" | "1") {
  vi.stubEnv("TRUSTED_PROXY", trusted);
  vi.resetModules();
  const { peerOf, watchPeers } = await import("@/lib/platform/peer");
  watchPeers();
  const server = createServer((incoming, answer) => answer.end(JSON.stringify(peerOf(new Headers(incoming.headers as Record<string, string>)))));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  close = () => void server.close();
}

const ask = (headers: Record<string, string> = {}) =>
  new Promise<Seen>((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", headers: { host: `localhost:${port}`, ...headers } }, (answer) => {
      let text = "";
      answer.on("data", (part: Buffer) => (text += part.toString()));
      answer.on("end", () => resolve(JSON.parse(text) as Seen));
    });
    asked.on("error", reject).end();
  });

describe("without a trusted proxy", () => {
  beforeAll(() => listen("0"));
  afterAll(() => close());

  test("someone at this machine, calling it by its own name, is seen as such", async () => {
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) expect(await ask({ host })).toEqual({ address: "127.0.0.1", loopback: true });
  });

  test("whatever passed a proxy is not, whatever it says of itself", async () => {
    for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "via"]) expect((await ask({ [header]: "127.0.0.1" })).loopback).toBe(false);
    expect((await ask({ "x-forwarded-for": "203.0.113.9" })).address).toBe("127.0.0.1");
  });

  test("a name that a foreign site has pointed at this machine is not its own", async () => {
    expect((await ask({ host: "elsewhere.example" })).loopback).toBe(false);
    expect((await ask({ host: "localhost.elsewhere.example" })).loopback).toBe(false);
  });

  test("a forged mark is overwritten", async () => {
    expect((await ask({ "x-peer": JSON.stringify({ mark: "", socket: "203.0.113.9", hops: false, last: "" }) })).address).toBe("127.0.0.1");
  });
});

test("where requests are not marked, nobody is believed to sit here", async () => {
  const { peerOf } = await import("@/lib/platform/peer");
  expect(peerOf(new Headers({ host: "localhost", "x-forwarded-for": "127.0.0.1" }))).toEqual({ address: "", loopback: false });
  expect(peerOf(new Headers({ host: "localhost", "x-peer": '{"socket":"127.0.0.1","hops":false,"last":""}' }))).toEqual({ address: "", loopback: false });
});

describe("behind a trusted proxy", () => {
  beforeAll(() => listen("1"));
  afterAll(() => close());

  test("the address is the last hop, which the proxy wrote, and never the first, which anyone may write", async () => {
    expect(await ask({ "x-forwarded-for": "10.9.9.9, 203.0.113.9" })).toEqual({ address: "203.0.113.9", loopback: false });
  });
});

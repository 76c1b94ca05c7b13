import { Agent, get } from "node:http";

/** One request over a kept connection: how long it took, and its body as sent (compressed when asked for). */
export function request(url, { agent, headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const sent = get(url, { agent, headers, timeout: 30_000 }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ ms: performance.now() - begin, status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    sent.on("timeout", () => sent.destroy(new Error(`${url} does not answer`)));
    sent.on("error", reject);
  });
}

async function pageOf(target, agent) {
  const answer = await request(target.url, { agent, headers: target.headers });
  if (answer.status !== 200) throw new Error(`${target.url} answered ${answer.status}`);
  return answer;
}

/** Milliseconds of each of `count` requests, one after another over one connection, with `before` done ahead of each. */
export async function oneByOne(target, count, before = async () => {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const taken = [];
  for (let sent = 0; sent < count; sent++) {
    await before();
    taken.push((await pageOf(target, agent)).ms);
  }
  agent.destroy();
  return taken;
}

/** Requests answered in a second, with `connections` busy until `count` are done. */
export async function together(target, count, connections = 10) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let sent = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (sent++ < count) await pageOf(target, agent);
    }),
  );
  agent.destroy();
  return count / ((performance.now() - begin) / 1000);
}

/** Bytes of JavaScript a modern browser loads with the page, compressed. */
export async function scriptBytes(target) {
  const { body } = await request(target.url, { headers: target.headers });
  const tags = body.toString().match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const sources = new Set(tags.filter((tag) => !/\bnomodule\b/i.test(tag)).map((tag) => tag.match(/src="([^"]+)"/)[1].replaceAll("&amp;", "&")));
  let bytes = 0;
  for (const source of sources) {
    const { body: script, headers } = await request(new URL(source, target.url), { headers: { "accept-encoding": "gzip" } });
    if (headers["content-encoding"] !== "gzip") throw new Error(`${source} came uncompressed`);
    bytes += script.length;
  }
  return bytes;
}

export const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

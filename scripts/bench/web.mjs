import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { encode } from "next-auth/jwt";
import { withClient } from "../start/database.mjs";
import { root, toolEnvironment } from "../start/place.mjs";
import { end, run } from "../start/processes.mjs";
import { middle, oneByOne, request, scriptBytes, together } from "./load.mjs";

const bareFolder = join(root, "scripts/bench/bare");
const secret = "bench-".repeat(8); // a server of this run alone, on this machine alone

/** Builds the bare page, anew each time: it takes seconds and must match the Next of this run. */
export async function buildBare() {
  rmSync(join(bareFolder, ".next"), { recursive: true, force: true });
  const { code, output } = await run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], { cwd: bareFolder, env: toolEnvironment({ NODE_ENV: "production" }) });
  if (code !== 0) throw new Error(`the bare page does not build:\n${output}`);
}

export const removeBare = () => rmSync(join(bareFolder, ".next"), { recursive: true, force: true });

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A production server of `folder`, answering on a free port of this machine. */
async function serve(folder, databaseUrl, path, headers = {}) {
  const port = await freePort();
  const env = toolEnvironment({ NODE_ENV: "production", PORT: String(port), DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: `http://127.0.0.1:${port}` });
  const child = spawn(process.execPath, [join(root, "scripts/start/serve.mjs")], { cwd: folder, env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const target = { url: `http://127.0.0.1:${port}${path}`, headers, child };
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (await request(target.url, { headers }).then(({ status }) => status === 200, () => false)) return target;
    await sleep(100);
  }
  await end(child.pid);
  throw new Error(`${target.url} does not answer`);
}

const residentMegabytes = ({ child }) => Number(readFileSync(`/proc/${child.pid}/status`, "utf8").match(/^VmRSS:\s+(\d+) kB/m)?.[1] ?? NaN) / 1024;

/** Changes nothing, and yet moves the clock of facts: what was kept is drawn anew. */
const touch = `UPDATE "PublishedFigure" SET value = value WHERE false`;

/** Other pages of the same server, each in turn with the bare page: kept, and drawn anew. */
async function compareOthers({ bare, product }, others, count, change) {
  const figures = {};
  for (const [name, path] of Object.entries(others)) {
    const page = { ...product, url: new URL(path, product.url).href };
    await oneByOne(page, 3); // warm
    figures[name] = { bare: middle(await oneByOne(bare, count)), p50: middle(await oneByOne(page, count)), redrawn: middle(await oneByOne(page, Math.ceil(count / 3), change)) };
  }
  return figures;
}

/** The bare page and the product's dashboard, in turns, so that whatever else the machine does falls on both. */
export async function compareWeb({ databaseUrl, session, path, others, rounds, requests }) {
  const cookie = `next-auth.session-token=${await encode({ token: { sid: session }, secret, maxAge: 3600 })}`;
  const targets = { bare: await serve(bareFolder, databaseUrl, "/"), product: await serve(root, databaseUrl, path, { cookie }) };
  try {
    const redrawn = [];
    const seen = { bare: { ms: [], perSecond: [] }, product: { ms: [], perSecond: [] } };
    for (const target of Object.values(targets)) await together(target, requests); // warm
    for (let round = 0; round < rounds; round++) {
      for (const [name, target] of Object.entries(targets)) {
        seen[name].ms.push(...(await oneByOne(target, requests)));
        seen[name].perSecond.push(await together(target, requests));
      }
      redrawn.push(...(await withClient(databaseUrl, (owner) => oneByOne(targets.product, Math.ceil(requests / 3), () => owner.query(touch)))));
    }
    const figures = {};
    for (const [name, target] of Object.entries(targets)) {
      figures[name] = { p50: middle(seen[name].ms), perSecond: middle(seen[name].perSecond), scripts: await scriptBytes(target), resident: residentMegabytes(target) };
    }
    figures.product.redrawn = middle(redrawn);
    figures.others = await withClient(databaseUrl, (owner) => compareOthers(targets, others, Math.ceil(requests / 3), () => owner.query(touch)));
    return figures;
  } finally {
    await Promise.all(Object.values(targets).map(({ child }) => end(child.pid, { patience: 3_000 })));
  }
}

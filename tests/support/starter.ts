import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/start/cluster.mjs";
import { root } from "@/scripts/start/place.mjs";
import { bareEnvironment } from "@/scripts/test/server.mjs";

/** A data folder of its own and a free port: what a person would type before `npm start`. */
export async function newPlace() {
  const folder = mkdtempSync(join(tmpdir(), "so-cong-nhan-start-"));
  chmodSync(folder, 0o755); // the database server may run as another account
  return { folder, port: await freePort(), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Place = { folder: string; port: number };

/** Starts the product as `npm start` does, and hears what it says. */
export function starter({ folder, port }: Place) {
  const env = bareEnvironment({ DATA_DIR: folder, PORT: String(port) });
  const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  return {
    pid: child.pid ?? 0,
    said: () => said,
    /** Until it says it is ready; fails with what it said when it ends before. */
    ready: async () => {
      while (!said.includes("Địa chỉ:")) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended before it was ready:\n${said}`);
        await sleep(50);
      }
    },
    ended,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** What /api/health answers: its status, 0 when nobody does. */
export const health = async ({ port }: Place) => {
  const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
  return response?.status ?? 0;
};

/** Waits for a fact, however long the machine takes; the test's own limit is the limit. */
export async function until(fact: () => boolean | Promise<boolean>) {
  while (!(await fact())) await sleep(50);
}

/** The process ids of the embedded server and of the web server, as their files say. */
export const serverPid = ({ folder }: Place) => Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
export const webPid = ({ folder, port }: Place) => (JSON.parse(readFileSync(join(folder, `web-${port}.json`), "utf8")) as { pid: number }).pid;

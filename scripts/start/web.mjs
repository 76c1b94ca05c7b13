import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dataFolder, root, toolEnvironment } from "./place.mjs";
import { beginningOf, end, isAlive } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

const busyPort = 98; // what serve.mjs exits with
const pidFile = (port) => join(dataFolder(), `web-${port}.json`);

/** The port asked for: PORT, or 3000. */
export function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble(`PORT phải là số từ 1 đến 65535, không phải "${process.env.PORT}".`);
  return port;
}

export const portTaken = (port) =>
  new Trouble(`Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port < 65_535 ? port + 1 : 3000} npm start`);

/** Refuses a port that somebody else listens on, before anything long is begun. */
export const requirePort = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", (error) => {
      if (error.code === "EACCES") reject(new Trouble(`Tài khoản này không được mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: PORT=3000 npm start`));
      else reject(error.code === "EADDRINUSE" ? portTaken(port) : error);
    });
    probe.listen(port, () => probe.close(resolve));
  });

/** Stops a web server that outlived its parent; the process is known by pid and beginning, so no stranger is hit. */
export async function stopOrphan(port) {
  const path = pidFile(port);
  if (!existsSync(path)) return;
  const { pid, began } = readPid(path);
  if (pid && isAlive(pid) && beginningOf(pid) === began && parentGone(path)) await end(pid, { patience: 3_000, group: true });
  if (!pid || !isAlive(pid) || beginningOf(pid) !== began) rmSync(path, { force: true });
}

function readPid(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

function parentGone(path) {
  const { parent, parentBegan } = readPid(path);
  return !isAlive(parent) || beginningOf(parent) !== parentBegan;
}

function keepPid(port, pid) {
  try {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(pidFile(port), JSON.stringify({ pid, began: beginningOf(pid), parent: process.pid, parentBegan: beginningOf(process.pid) }));
  } catch {
    // A folder nobody may write, with DATABASE_URL: the server also ends by itself when we are gone.
  }
}

/** What the application is told beyond its database: where it is reached, and by whom it may be told otherwise. */
export function webEnvironment(port, more) {
  // Without a name of its own the application answers under whichever name it was called (localhost, 127.0.0.1, the machine's).
  const address = process.env.NEXTAUTH_URL ? {} : { NEXTAUTH_URL: `http://localhost:${port}`, AUTH_TRUST_HOST: process.env.AUTH_TRUST_HOST ?? "true" };
  const accountsFile = join(dataFolder(), "sample-accounts.json"); // written only with the sample
  return toolEnvironment({ PORT: String(port), DATA_DIR: dataFolder(), SAMPLE_ACCOUNTS_FILE: accountsFile, ...address, ...more });
}

/** Starts the web server: the built one, or Next's own for development. */
function launch({ port, env, dev }) {
  const production = { command: ["scripts/start/serve.mjs"], env: { ...env, NODE_ENV: "production" } };
  const development = { command: ["node_modules/next/dist/bin/next", "dev", "-p", String(port)], env: { ...env, NODE_ENV: "development" } };
  const chosen = dev ? development : production;
  const child = spawn(process.execPath, chosen.command, { cwd: root, env: chosen.env, detached: true, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  keepPid(port, child.pid);
  return child;
}

/**
 * Keeps a web server running on the port. `onTrouble` hears what cannot be mended; `stop` ends it in order.
 * A server that dies is started again, at most five times a minute.
 */
export function keepWeb(options, { onRestart, onTrouble }) {
  const deaths = [];
  let stopping = false;
  let child = begin();

  function begin() {
    const started = launch(options);
    started.on("exit", (code) => void ended(code));
    started.on("error", onTrouble);
    return started;
  }

  async function ended(code) {
    if (stopping) return;
    if (code === busyPort) return onTrouble(portTaken(options.port));
    deaths.push(performance.now());
    if (deaths.filter((at) => performance.now() - at < 60_000).length > 5) return onTrouble(new Trouble("Ứng dụng dừng liên tục, không khởi động lại nữa. Nguyên nhân ở các dòng phía trên."));
    onRestart();
    await sleep(300);
    if (!stopping) child = begin();
  }

  return {
    stop: async ({ patience = 12_000 } = {}) => {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) await end(child.pid, { patience, group: options.dev });
      rmSync(pidFile(options.port), { force: true });
    },
  };
}

/** Waits until the application answers with its database; false when it does not within two minutes. */
export async function answers(port, isStopping) {
  for (let waited = 0; waited < 120_000 && !isStopping(); waited += 100) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}

import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../start/cluster.mjs";
import { root } from "../start/place.mjs";
import { end, isAlive } from "../start/processes.mjs";
import { Trouble } from "../start/trouble.mjs";

/** The environment of a start that knows nothing of ours: no database of the office, no port, no address. */
export function bareEnvironment(more) {
  const without = ["DATABASE_URL", "OWNER_DATABASE_URL", "PORT", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "DATA_DIR", "NODE_ENV", "NODE_OPTIONS", "VITEST"];
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.includes(name) && !name.startsWith("npm_"))), ...more };
}

const ready = "Sẵn sàng";

/** What `npm start` gives, on a free port with a data folder of its own that is removed afterwards; `said` is what it printed since it was ready. */
export async function serve() {
  const folder = mkdtempSync(join(tmpdir(), "so-cong-nhan-journeys-"));
  chmodSync(folder, 0o755); // the database server may run as another account
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env: bareEnvironment({ DATA_DIR: folder, PORT: String(port) }), detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const stop = async () => {
    if (isAlive(child.pid)) await end(child.pid, { patience: 30_000 });
    rmSync(folder, { recursive: true, force: true });
  };
  while (!said.includes(ready)) {
    if (child.exitCode !== null) {
      await stop();
      throw new Trouble(`Ứng dụng không mở được:\n${said.trim()}`);
    }
    await sleep(100);
  }
  return { address, folder, stop, said: () => said.slice(said.indexOf(ready)).trim() };
}

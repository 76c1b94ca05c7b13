import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { prepareCluster, startServer, stopServer, superuserUrl } from "./cluster.mjs";
import { isAlive } from "./processes.mjs";

const prefix = "so-cong-nhan-test-";

// Nothing here outlives the run, so nothing needs to reach the disk.
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * A PostgreSQL of our own in a temporary folder, for tests: its address as superuser, and how to remove it.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startThrowAwayServer() {
  await removeLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755); // when root runs the tests, the server's account has to pass
  const password = randomBytes(18).toString("hex");
  const cluster = await prepareCluster(folder, password);
  const { port } = await startServer(cluster, { settings });
  return { url: superuserUrl(port, password), stop: () => remove(folder) };
}

async function remove(folder) {
  const link = join(folder, "postgres");
  if (existsSync(link)) {
    const cluster = { folder: realpathSync(link) };
    await stopServer(cluster);
    rmSync(dirname(cluster.folder), { recursive: true, force: true }); // elsewhere when root could not use the temporary folder
  }
  rmSync(folder, { recursive: true, force: true });
}

/** A run that was killed leaves its server behind: the process id in the name says whose it was. */
async function removeLeftOvers() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length).split("-")[0] : 0);
    if (pid && !isAlive(pid)) await remove(join(tmpdir(), name)).catch(() => {}); // another account's: not ours to remove
  }
}

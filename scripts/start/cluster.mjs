import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { canEnter, giveTo, makeOpenFolder, serverAccount, serverPrograms } from "./account.mjs";
import { commandLine, end, isAlive, run } from "./processes.mjs";
import { fullDisk, requireRoom } from "./room.mjs";
import { Trouble, lineOf } from "./trouble.mjs";

const superuser = "postgres";
const longestLog = 20 * 1024 ** 2;

/** The embedded server's folder and programs, made on the first start: `{ folder, bin, account, log }`. */
export async function prepareCluster(dataFolder, password) {
  const link = join(dataFolder, "postgres");
  const account = serverAccount(link);
  const { bin, major } = serverPrograms(account);
  if (!existsSync(link)) await makeCluster({ dataFolder, link, account, bin, password });
  const folder = realpathSync(link);
  refuseOtherVersion(folder, major);
  if (!canEnter(folder, account)) throw new Trouble(`Tài khoản chạy PostgreSQL (uid ${account.uid}) không vào được ${folder}: một thư mục phía trên đã bị đóng. Hãy mở lại quyền vào (chmod a+x), hoặc đặt DATA_DIR sang nơi khác.`);
  return { folder, bin, account, log: join(dataFolder, "postgres.log") };
}

function refuseOtherVersion(folder, major) {
  const file = join(folder, "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : "không rõ";
  if (found !== major) throw new Trouble(`Dữ liệu ở ${folder} thuộc PostgreSQL ${found}, bản này dùng PostgreSQL ${major}. Hãy chạy phiên bản cũ để xuất dữ liệu, hoặc đặt DATA_DIR sang thư mục khác.`);
}

/** Made beside its place and moved there when whole: an interrupted start leaves nothing half made. */
async function makeCluster({ dataFolder, link, account, bin, password }) {
  requireRoom(dataFolder, 0.3);
  for (const name of readdirSync(dataFolder)) if (name.startsWith("postgres.making")) rmSync(join(dataFolder, name), { recursive: true, force: true });
  const home = canEnter(dataFolder, account) ? dataFolder : makeOpenFolder(account);
  const making = join(home, "postgres.making");
  mkdirSync(making, { mode: 0o700 });
  giveTo(account, making);
  const secret = `${making}.password`;
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  giveTo(account, secret);
  const options = ["--username", superuser, "--pwfile", secret, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"];
  const { code, output } = await run(join(bin, "initdb"), ["-D", making, ...options], { ...account, cwd: "/" });
  rmSync(secret, { force: true });
  if (code !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw fullDisk(output) ?? new Trouble(`Không tạo được cơ sở dữ liệu nhúng ở ${making}: ${output.trim().split("\n").at(-1)}`);
  }
  const whole = join(home, "postgres");
  renameSync(making, whole);
  if (home !== dataFolder) symlinkSync(whole, link);
}

/** The server that serves this folder, if one lives: line 1 of postmaster.pid is its pid, 4 its port, 8 its state. */
export function liveServer({ folder }) {
  const lines = pidFile(folder);
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return null;
  const command = commandLine(pid);
  if (!command.includes("postgres") || !command.includes(folder)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.startsWith("ready") ?? false };
}

function pidFile(folder) {
  try {
    return readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/**
 * Starts the server, or finds it still running after its parent was killed: `{ pid, port }`.
 * The port is any free one unless given; `settings` are for the server's command line.
 */
export async function startServer(cluster, { port, settings = [] } = {}) {
  const found = await becomingReady(cluster);
  if (found) return found;
  for (let attempt = 1; ; attempt += 1) {
    rmSync(join(cluster.folder, "postmaster.pid"), { force: true }); // nobody lives there: a pid used again by another program would stop us
    const server = await tryStart(cluster, port ?? (await freePort()), settings);
    if (server.pid) return server;
    if (attempt === 10) throw fullDisk(server.why) ?? new Trouble(`Cơ sở dữ liệu nhúng không khởi động được: ${server.why} (xem ${cluster.log})`);
    await sleep(500); // after kill -9 its children need a moment to let go of the shared memory
  }
}

async function becomingReady(cluster) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const server = liveServer(cluster);
    if (!server || server.ready) return server;
    await sleep(100);
  }
  throw new Trouble(`Máy chủ cơ sở dữ liệu cũ ở ${cluster.folder} không sẵn sàng và cũng không dừng (xem ${cluster.log}).`);
}

async function tryStart(cluster, port, settings) {
  const begin = openLog(cluster.log);
  const log = openSync(cluster.log, "a", 0o600);
  const options = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC", ...settings];
  const args = ["-D", cluster.folder, "-p", String(port), ...options.flatMap((option) => ["-c", option])];
  const child = spawn(join(cluster.bin, "postgres"), args, { ...cluster.account, cwd: "/", detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.unref();
  cluster.child = child;
  let ended = false;
  child.on("exit", () => (ended = true));
  child.on("error", () => (ended = true));
  for (let waited = 0; !ended && waited < 300_000; waited += 50) {
    const server = liveServer(cluster);
    if (server?.ready && server.pid === child.pid) return server;
    await sleep(50); // crash recovery of a large database may take minutes: as long as it lives, it works
  }
  return { why: complaint(cluster.log, begin) };
}

function openLog(path) {
  const size = existsSync(path) ? statSync(path).size : 0;
  if (size <= longestLog) return size;
  truncateSync(path);
  return 0;
}

function complaint(path, begin) {
  const text = existsSync(path) ? readFileSync(path).subarray(begin).toString("utf8") : "";
  const lines = text.split("\n").filter((line) => /FATAL|PANIC|could not|No space/.test(line));
  return lines.at(-1)?.replace(/^.*?(FATAL|PANIC|LOG):\s*/, "") ?? "máy chủ dừng ngay khi khởi động";
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Stops the server quickly and cleanly (PostgreSQL's "fast" way), whoever started it. */
export async function stopServer(cluster) {
  const pid = liveServer(cluster)?.pid ?? cluster.child?.pid; // a server just begun has not written its pid yet
  if (pid && isAlive(pid)) await end(pid, { name: "SIGINT", patience: 30_000 });
}

/** Gives the superuser a password again when the file that kept it is lost, without a server running. */
export async function resetPassword(cluster, password) {
  await stopServer(cluster);
  const command = `ALTER ROLE ${superuser} PASSWORD '${password}'\n`;
  const { code, output } = await run(join(cluster.bin, "postgres"), ["--single", "-D", cluster.folder, superuser], { ...cluster.account, cwd: "/", input: command });
  if (code !== 0) throw new Trouble(`Không đặt lại được mật khẩu cơ sở dữ liệu: ${lineOf(output.trim().split("\n").at(-1))}`);
}

export const superuserUrl = (port, password, database = superuser) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;

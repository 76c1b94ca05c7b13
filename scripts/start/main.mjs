import { realpathSync } from "node:fs";
import { join } from "node:path";
import { openDataFolder } from "./data-folder.mjs";
import { takeLock } from "./lock.mjs";
import { say, seconds, step } from "./narrate.mjs";
import { dataFolder, product } from "./place.mjs";
import { commandLine, isAlive, stopTools } from "./processes.mjs";
import { fullDisk } from "./room.mjs";
import { Trouble, lineOf } from "./trouble.mjs";
import { answers, keepWeb, requirePort, stopOrphan, wantedPort, webEnvironment } from "./web.mjs";
import { setTimeout as sleep } from "node:timers/promises";

const endings = []; // what has to be undone, the newest first
let stopping = null;
let stoppingSince = null;

/** `npm start`: from a fresh clone to an address, and back to nothing when told to stop. */
export async function main(args) {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void stop(0, "Đang dừng…"));
  process.stdout.on("error", () => {}); // the terminal may close before we do
  stopWithLauncher();
  try {
    await start({ dev: args.includes("--dev") });
  } catch (error) {
    if (!stopping) await fail(error);
  }
}

async function start({ dev }) {
  const begin = performance.now();
  const port = wantedPort();
  const given = process.env.DATABASE_URL;
  say(`Sổ công nhận ${product.version}`);
  const folder = given ? dataFolder() : await claimFolder(port);
  await stopOrphan(port);
  await requirePort(port);
  const { beginBuild, prepareLibraries } = await import("./install.mjs");
  await prepareLibraries();
  const build = dev ? null : beginBuild();
  const store = await openStore(given, folder);
  await build?.finish();
  const web = keepWeb({ port, dev, env: webEnvironment(port, store.env) }, { onRestart: () => say("Ứng dụng dừng đột ngột; đang khởi động lại."), onTrouble: fail });
  endings.push(web.stop);
  if (!(await step("Khởi động ứng dụng", () => answers(port, () => stopping !== null)))) {
    if (stopping) return;
    throw new Trouble("Ứng dụng không trả lời sau hai phút. Nguyên nhân thường ở các dòng phía trên.");
  }
  await welcome({ port, begin, folder, store });
}

/** The data folder, for ourselves alone: a second start on it is told who has it. */
async function claimFolder(port) {
  const folder = openDataFolder();
  for (let waited = 0; ; waited += 200) {
    const { release, holder } = await takeLock(join(folder, "start.lock"), { port, launcher: launcher?.pid });
    if (release) {
      endings.push(release);
      return folder;
    }
    // A start whose npm was killed is on its way out; one that is well stays.
    const isLeaving = holder.launcher && !isAlive(holder.launcher) && waited < 30_000;
    if (!isLeaving) throw new Trouble(`Thư mục dữ liệu ${folder} đang được một lần khởi động khác dùng (tiến trình ${holder.pid}, http://localhost:${holder.port}). Hãy dừng lần đó trước, hoặc đặt DATA_DIR và PORT khác.`);
    await sleep(200);
  }
}

/** Loaded only now: until the libraries are installed there is no driver to import. */
async function openStore(given, folder) {
  const { openEmbedded, openGiven, holdsSample } = await import("./store.mjs");
  const store = given ? await openGiven(given) : await openEmbedded(folder, watchOver);
  return { ...store, isSample: await holdsSample(store.ownerUrl) };
}

async function watchOver(cluster) {
  const { keepServer } = await import("./keep-server.mjs");
  const server = keepServer(cluster, { onRestart: () => say("Cơ sở dữ liệu dừng đột ngột; đang khởi động lại."), onTrouble: fail });
  endings.push(server.stop);
}

async function welcome({ port, begin, folder, store }) {
  const { accountsTable } = await import("./seed.mjs");
  say(`Sẵn sàng sau ${seconds(begin)}.`);
  const accounts = store.isSample ? accountsTable(folder) : null;
  if (accounts) say(`\nDữ liệu mẫu, để dùng thử. Tài khoản (mật khẩu ban đầu, lưu ở ${join(folder, "sample-accounts.json")}):\n\n${accounts}`);
  const cluster = store.cluster?.folder;
  if (cluster && !cluster.startsWith(realpathSync(folder))) say(`\nDữ liệu PostgreSQL nằm ở ${cluster}, vì thư mục mã nguồn đóng với tài khoản chạy cơ sở dữ liệu.`);
  say(`\nĐịa chỉ: ${process.env.NEXTAUTH_URL || `http://localhost:${port}`}\nDừng: Ctrl-C\n`);
}

async function fail(error) {
  if (stopping) return;
  const trouble = error instanceof Trouble ? error : fullDisk(`${error?.code} ${error?.message}`);
  console.error(trouble ? `\n${trouble.message}` : error);
  await stop(1);
}

/** Ends everything in order, once: tools, then the web server, then the database, then the locks. */
function stop(code, word) {
  if (stopping && word && performance.now() - stoppingSince > 2_000) return process.exit(1); // told again: at once; the next start cleans up
  stoppingSince ??= performance.now(); // Ctrl-C comes twice, from the keyboard and from npm
  stopping ??= (async () => {
    if (word) say(`\n${word}`);
    await stopTools();
    for (const undo of endings.reverse()) {
      // One part that will not end must not keep the others.
      await Promise.resolve(undo()).catch((error) => console.error(lineOf(error)));
    }
    if (word) say("Đã dừng.");
    process.exit(code);
  })();
  return stopping;
}

const launcher = process.env.npm_lifecycle_event && /npm/.test(commandLine(process.ppid)) ? { pid: process.ppid } : null;

/** When npm itself is killed, nobody is left to tell us to stop: we notice, and do. */
function stopWithLauncher() {
  if (launcher) setInterval(() => process.ppid !== launcher.pid && void stop(0, "npm đã dừng."), 500).unref();
}

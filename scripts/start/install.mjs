import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fingerprint, removeStamp, sourcesFingerprint, stampOf, writeStamp } from "./fingerprint.mjs";
import { takeLock } from "./lock.mjs";
import { say, step } from "./narrate.mjs";
import { root, toolEnvironment } from "./place.mjs";
import { run } from "./processes.mjs";
import { fullDisk, requireRoom } from "./room.mjs";
import { Trouble } from "./trouble.mjs";
import { setTimeout as sleep } from "node:timers/promises";

const installStamp = join(root, "node_modules/.so-cong-nhan");
const clientStamp = join(root, "lib/platform/prisma/.so-cong-nhan");
const buildStamp = join(root, ".next/so-cong-nhan");

const lockFingerprint = () => fingerprint([join(root, "package-lock.json")], process.versions.modules);
const schemaFingerprint = () => fingerprint([join(root, "prisma/schema.prisma"), join(root, "package-lock.json"), join(root, ".config/prisma.ts")]);

const isInstalled = () => stampOf(installStamp) === lockFingerprint();
const isGenerated = () => stampOf(clientStamp) === schemaFingerprint();
const isBuilt = () => stampOf(buildStamp) === sourcesFingerprint();

/** Brings node_modules and the database client up to the sources. */
export async function prepareLibraries() {
  if (isInstalled() && isGenerated()) return;
  const { release } = await takeTurn();
  try {
    if (!isInstalled()) await step("Cài thư viện", install);
    if (!isGenerated()) await step("Tạo lớp truy cập dữ liệu", generate);
  } finally {
    release();
  }
}

/**
 * Brings the built application up to the sources, meanwhile: the database is prepared beside it.
 * The answer is to be awaited with `finish`, which tells how long it took.
 */
export function beginBuild() {
  if (isBuilt()) return { finish: async () => {} };
  const begin = performance.now();
  let tell = () => {};
  const building = buildInTurn((text) => tell(text));
  building.catch(() => {}); // met in `finish`
  const watch = (progress) => {
    tell = progress;
    return building;
  };
  return { finish: () => step("Dựng ứng dụng", watch, begin) };
}

async function buildInTurn(progress) {
  const { release } = await takeTurn();
  try {
    if (!isBuilt()) await buildApplication(progress);
  } finally {
    release();
  }
}

/** Several starts may share one clone (other ports, one DATABASE_URL): one prepares, the others wait for it. */
async function takeTurn() {
  mkdirSync(join(root, ".data"), { recursive: true });
  for (let told = false; ; told = true) {
    const lock = await takeLock(join(root, ".data/prepare.lock"));
    if (lock.release) return lock;
    if (!told) say("  Một lần khởi động khác đang cài đặt hoặc dựng ứng dụng; chờ xong sẽ chạy tiếp.");
    await sleep(500);
  }
}

async function install(progress) {
  requireRoom(root, existsSync(installStamp) ? 0.3 : 2);
  removeStamp(installStamp);
  const packages = Object.entries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages)
    .filter(([path, { os, cpu, libc }]) => path && (os ?? [process.platform]).includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch) && !libc?.includes("musl"))
    .map(([path]) => path);
  const watching = setInterval(() => progress(`${packages.filter((path) => existsSync(join(root, path, "package.json"))).length}/${packages.length} gói`), 1_000);
  const [command, ...before] = npmCommand();
  const args = [...before, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm's own settings from `npm start` (its lifecycle variables) are not handed down: they are about this run, not the next.
  const env = Object.fromEntries(Object.entries(toolEnvironment()).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name) && name !== "NODE_ENV"));
  const { code, output } = await run(command, args, { cwd: root, env }).finally(() => clearInterval(watching));
  if (code !== 0) throw fullDisk(output) ?? new Trouble(`Không cài được thư viện (npm ci). npm báo:\n${output.trim().split("\n").slice(-12).join("\n")}`);
  writeStamp(installStamp, lockFingerprint());
}

/** The npm that runs us, else the one beside this Node, else whatever the path has. */
function npmCommand() {
  const beside = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
  return script ? [process.execPath, script] : ["npm"];
}

async function generate() {
  removeStamp(clientStamp);
  const cli = join(root, "node_modules/prisma/build/index.js");
  const env = toolEnvironment({ PRISMA_SCHEMA_ENGINE_BINARY: "scripts/schema-engine.mjs" });
  const { code, output } = await run(process.execPath, [cli, "generate", "--config", ".config/prisma.ts"], { cwd: root, env });
  if (code !== 0) throw fullDisk(output) ?? new Trouble(`Không tạo được lớp truy cập dữ liệu (prisma generate):\n${output.trim()}`);
  writeStamp(clientStamp, schemaFingerprint());
}

const phases = [
  [/Creating an optimized/, "biên dịch"],
  [/TypeScript/, "kiểm tra kiểu"],
  [/Collecting page data/, "đọc các trang"],
  [/static pages/, "dựng trang tĩnh"],
  [/Finalizing/, "hoàn tất"],
];

async function buildApplication(progress) {
  requireRoom(root, 0.5);
  removeStamp(buildStamp);
  const sources = sourcesFingerprint();
  const onLine = (line) => progress(phases.find(([said]) => said.test(line))?.[1] ?? "");
  // Building reads no data; the address is only there to be well-formed.
  const env = toolEnvironment({ NODE_ENV: "production", DATABASE_URL: "postgresql://build@127.0.0.1:1/build" });
  const { code, output } = await run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], { cwd: root, env, onLine });
  if (code !== 0) throw fullDisk(output) ?? new Trouble(`Không dựng được ứng dụng (next build):\n${output.trim()}`);
  writeStamp(buildStamp, sources); // taken before the build: what changed meanwhile is built next time
}

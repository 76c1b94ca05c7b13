import { spawn } from "node:child_process";
import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectOrCreate } from "./start/database.mjs";
import { root, toolEnvironment } from "./start/place.mjs";
import { fullDisk } from "./start/room.mjs";
import { Trouble } from "./start/trouble.mjs";

const oldestServer = 140_000;
const lockKey = 7_503_075; // any number, the same in every instance

/** Brings the database to the newest migration. Safe when several start together; answers how many were applied. */
export async function migrate(address) {
  const client = await connectOrCreate(address);
  try {
    await refuseOldServer(client);
    if ((await pendingIn(client)).length === 0) return 0;
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const pending = await pendingIn(client);
    if (pending.length > 0) await deploy(address);
    return pending.length;
  } finally {
    await client.end().catch(() => {}); // the lock goes with the session
  }
}

async function refuseOldServer(client) {
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name");
  if (rows[0].number < oldestServer) throw new Trouble(`Cần PostgreSQL 14 trở lên; máy chủ đang dùng là ${rows[0].name}.`);
}

const migrationNames = () =>
  readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The migrations not yet recorded as finished. Asked without starting the command-line tool, which costs two seconds. */
async function pendingIn(client) {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!rows[0].there) return migrationNames();
  const recorded = await client.query("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL");
  const finished = new Set(recorded.rows.map((row) => row.migration_name));
  return migrationNames().filter((name) => !finished.has(name));
}

async function deploy(address) {
  const { code, output } = await prisma(["migrate", "deploy"], address);
  if (code === 0) return;
  throw fullDisk(output) ?? new Trouble(`Không cập nhật được cấu trúc cơ sở dữ liệu:\n${output.trim()}`);
}

function prisma(args, address) {
  const child = spawn(process.execPath, [join(root, "node_modules/prisma/build/index.js"), ...args, "--config", ".config/prisma.ts"], {
    cwd: root, // the stand-in is named relative to it: a path with spaces would be cut
    env: toolEnvironment({ OWNER_DATABASE_URL: address, PRISMA_SCHEMA_ENGINE_BINARY: "scripts/schema-engine.mjs" }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

async function main() {
  const address = process.env.OWNER_DATABASE_URL || process.env.DATABASE_URL;
  if (!address) throw new Trouble("Hãy đặt DATABASE_URL (hoặc OWNER_DATABASE_URL) rồi chạy lại.");
  const count = await migrate(address);
  console.log(count === 0 ? "Cấu trúc cơ sở dữ liệu đã mới nhất." : `Đã áp dụng ${count} bước cập nhật cấu trúc.`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  });
}

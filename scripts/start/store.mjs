import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "../migrate.mjs";
import { liveServer, prepareCluster, resetPassword, startServer, superuserUrl } from "./cluster.mjs";
import { connect, grantRuntime, identifier, literal, withClient } from "./database.mjs";
import { openSecrets } from "./data-folder.mjs";
import { step } from "./narrate.mjs";
import { loadReference, loadSample } from "./seed.mjs";
import { Trouble } from "./trouble.mjs";

const database = "so_cong_nhan";
const making = `${database}_making`;

/**
 * The embedded server, running, with the database migrated and filled: `{ cluster, port, env }`.
 * `onStart(cluster)` hears of the server before it is started, so that it can be stopped.
 */
export async function openEmbedded(folder, onStart) {
  const secrets = openSecrets(folder);
  const isFirst = !existsSync(join(folder, "postgres"));
  const cluster = await step(isFirst ? "Tạo cơ sở dữ liệu" : "Kiểm tra dữ liệu", () => prepareCluster(folder, secrets.superuser));
  await onStart(cluster);
  if (secrets.isNew && !isFirst) await resetPassword(cluster, secrets.superuser);
  const { port } = await step(liveServer(cluster) ? "Nối lại cơ sở dữ liệu đang chạy" : "Khởi động cơ sở dữ liệu", () => startServer(cluster));
  const admin = await connect(superuserUrl(port, secrets.superuser));
  try {
    await setRoles(admin, secrets);
    await fill({ admin, port, secrets, folder });
  } finally {
    await admin.end();
  }
  const env = { DATABASE_URL: urlOf("app", port, secrets, database), NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.session };
  return { cluster, port, env, ownerUrl: urlOf("owner", port, secrets, database) };
}

/** The embedded database as one of its two roles, `owner` or `app`. */
export const embeddedUrl = (role, port, secrets) => urlOf(role, port, secrets, database);

const urlOf = (role, port, secrets, name) => `postgresql://${role}:${secrets[role]}@127.0.0.1:${port}/${name}`;

/** The owner's address of the embedded server while it runs; null when it does not. */
export function runningOwnerUrl(folder) {
  if (!existsSync(join(folder, "secrets.json"))) return null;
  const server = liveServer({ folder: join(folder, "postgres") });
  return server?.ready ? urlOf("owner", server.port, openSecrets(folder), database) : null;
}

/** The owner changes the structure, the application only rows. Neither is a superuser, neither passes row security by. */
async function setRoles(admin, secrets) {
  for (const role of ["owner", "app"]) {
    const { rowCount } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
    const verb = rowCount === 0 ? "CREATE" : "ALTER";
    await admin.query(`${verb} ROLE ${identifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${literal(secrets[role])}`);
  }
}

/** The first time under another name, renamed when whole: an interrupted start never leaves half a province. */
async function fill({ admin, port, secrets, folder }) {
  const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
  if (rowCount > 0) return bringUpToDate(urlOf("owner", port, secrets, database), "app");
  await admin.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${making} OWNER owner`);
  const ownerUrl = urlOf("owner", port, secrets, making);
  await bringUpToDate(ownerUrl, "app");
  await step("Nạp tỉnh mẫu", (progress) => loadSample(ownerUrl, folder, progress));
  await admin.query(`ALTER DATABASE ${making} RENAME TO ${database}`);
}

/** Migrations, the application's rights, reference data. Says nothing when there is nothing to do. */
export async function bringUpToDate(ownerUrl, role) {
  await step("Cập nhật cấu trúc dữ liệu", () => migrate(ownerUrl));
  if (role) await withClient(ownerUrl, (owner) => grantRuntime(owner, role));
  await loadReference(ownerUrl);
}

/** A server of the office's own: nothing embedded starts and no sample is loaded. */
export async function openGiven(address) {
  const ownerUrl = process.env.OWNER_DATABASE_URL || address;
  for (const url of [address, ownerUrl]) requireAddress(url);
  const role = new URL(address).username;
  await bringUpToDate(ownerUrl, new URL(ownerUrl).username === role ? null : decodeURIComponent(role));
  return { env: { DATABASE_URL: address, NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || (await sharedSecret(ownerUrl)) }, ownerUrl };
}

function requireAddress(text) {
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return;
  throw new Trouble("DATABASE_URL phải có dạng postgresql://vai-trò:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu.");
}

/** The key that signs sessions, made once and kept in the database, so that several instances agree without being told. */
const sharedSecret = (ownerUrl) =>
  withClient(ownerUrl, async (owner) => {
    await owner.query(`INSERT INTO "Setting" (key, value) VALUES ('auth-secret', $1) ON CONFLICT (key) DO NOTHING`, [JSON.stringify(randomBytes(32).toString("hex"))]);
    const { rows } = await owner.query(`SELECT value FROM "Setting" WHERE key = 'auth-secret'`);
    return rows[0].value;
  });

/** Whether the database holds the sample province, and under which name it is served. */
export const holdsSample = (ownerUrl) =>
  withClient(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query(`SELECT 1 FROM "Setting" WHERE key = 'sample'`);
    return rowCount > 0;
  });

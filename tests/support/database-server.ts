import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import type { TestProject } from "vitest/node";
import { identifier, withClient, withDatabase } from "@/scripts/start/database.mjs";
import { migrate } from "@/scripts/migrate.mjs";
import { root } from "@/scripts/start/place.mjs";

const makingKey = 7_503_076;

/** What a test file needs to make a database of its own. */
export type TestDatabases = { adminUrl: string; template: string; role: string; password: string };
declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    databases: TestDatabases;
  }
}

/** Prepares the template and the runtime role on the server in TEST_DATABASE_URL, else on a throw-away one of our own. */
export default async function setup(project: TestProject) {
  const server = await serverFor(process.env["TEST_DATABASE_URL"]);
  const role = `so_test_${process.pid}`;
  const password = crypto.randomUUID();
  await withClient(server.url, async (admin) => {
    await dropLeftOvers(admin);
    await admin.query(`CREATE ROLE ${identifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`);
  });
  const template = await makeTemplate(server.url);
  project.provide("databases", { adminUrl: server.url, template, role, password });
  return async () => {
    if (!server.stop) await withClient(server.url, (admin) => dropDatabasesOf(admin, role));
    await server.stop?.();
  };
}

type Server = { url: string; stop?: () => Promise<void> };

async function serverFor(given: string | undefined): Promise<Server> {
  if (given) return { url: given };
  const { startThrowAwayServer } = await import("@/scripts/start/throw-away-server.mjs");
  return startThrowAwayServer();
}

/** Migrates once for each content of prisma/migrations: made under another name and renamed when whole. */
async function makeTemplate(adminUrl: string): Promise<string> {
  const template = `so_template_${migrationsHash()}`;
  await withClient(adminUrl, async (admin) => {
    await admin.query("SELECT pg_advisory_lock($1)", [makingKey]);
    const found = await admin.query("SELECT datname FROM pg_database WHERE datname = $1", [template]);
    if (found.rows.length > 0) return;
    const making = `${template}_making`;
    await admin.query(`DROP DATABASE IF EXISTS ${identifier(making)} WITH (FORCE)`);
    await migrate(withDatabase(adminUrl, making));
    await admin.query(`ALTER DATABASE ${identifier(making)} WITH ALLOW_CONNECTIONS false`);
    await admin.query(`ALTER DATABASE ${identifier(making)} RENAME TO ${identifier(template)}`);
  });
  return template;
}

function migrationsHash(): string {
  const folder = join(root, "prisma/migrations");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (file.endsWith(".sql")) hash.update(`${file}\n${readFileSync(join(folder, file), "utf8")}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

async function dropDatabasesOf(admin: Client, role: string) {
  const { rows } = await admin.query<{ datname: string }>("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [`${role}_`]);
  for (const row of rows) await admin.query(`DROP DATABASE IF EXISTS ${identifier(row.datname)} WITH (FORCE)`);
  await admin.query(`DROP ROLE IF EXISTS ${identifier(role)}`);
}

/** A run that was killed leaves its databases behind: the process id in the name says whose they were. */
async function dropLeftOvers(admin: Client) {
  const { rows } = await admin.query<{ rolname: string }>("SELECT rolname FROM pg_roles WHERE rolname ~ '^so_test_[0-9]+$'");
  for (const row of rows) {
    if (!isAlive(Number(row.rolname.slice("so_test_".length)))) await dropDatabasesOf(admin, row.rolname);
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

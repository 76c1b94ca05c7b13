import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject, vi } from "vitest";
import { grantRuntime, identifier, withClient, withDatabase } from "@/scripts/start/database.mjs";

const { adminUrl, template, role, password } = inject("databases");
const name = `${role}_${randomUUID().slice(0, 8)}`;

// Files of a worker share the libraries they load, which is most of a file's start; our own modules and what they keep are new for each.
vi.resetModules();
type Kept = { database?: { $disconnect: () => Promise<void> } };
afterAll(async () => {
  const kept = globalThis as Kept;
  await kept.database?.$disconnect();
  delete kept.database;
});

// Vitest runs this before each test file: every file finds a database of its own, freshly migrated and empty.
await withClient(adminUrl, (admin) => admin.query(`CREATE DATABASE ${identifier(name)} TEMPLATE ${identifier(template)}`));
const ownerUrl = withDatabase(adminUrl, name);
await withClient(ownerUrl, (owner) => grantRuntime(owner, role));

const runtimeUrl = new URL(ownerUrl);
runtimeUrl.username = role;
runtimeUrl.password = password;
process.env["DATABASE_URL"] = runtimeUrl.toString(); // the role the application runs as: a missing right shows here
process.env["OWNER_DATABASE_URL"] = ownerUrl;

const evidence = join(tmpdir(), name); // files of this test file alone, made when the first is stored
process.env["EVIDENCE_DIR"] = evidence;
afterAll(() => rm(evidence, { recursive: true, force: true }));

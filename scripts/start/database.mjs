import pg from "pg";
import { Trouble, lineOf } from "./trouble.mjs";

export const identifier = (name) => `"${name.replaceAll('"', '""')}"`;
export const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/** The same server, another database. */
export function withDatabase(address, name) {
  const url = new URL(address);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.toString();
}

export const databaseName = (address) => decodeURIComponent(new URL(address).pathname.slice(1));

/** The address as it may be shown: without the password. */
export function shown(address) {
  const url = new URL(address);
  url.password = "";
  return url.toString();
}

export async function connect(address, options = {}) {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000, ...options });
  client.on("error", () => {}); // a server that goes away is met at the next query, not as an uncaught event
  await client.connect();
  return client;
}

/**
 * Runs `work` on a connection of its own and closes it.
 * @template T
 * @param {string} address
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(address, work) {
  const client = await connect(address);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

const absent = "3D000";
const alreadyThere = ["42P04", "23505"]; // another start made it at the same moment

/** Connects, making the database first when it is absent and the role may. One clear line otherwise. */
export async function connectOrCreate(address) {
  try {
    return await connect(address);
  } catch (error) {
    if (error.code !== absent) throw unreachable(address, error);
  }
  const name = databaseName(address);
  try {
    await withClient(withDatabase(address, "postgres"), (client) => client.query(`CREATE DATABASE ${identifier(name)}`));
  } catch (error) {
    if (!alreadyThere.includes(error.code)) {
      throw new Trouble(`Chưa có cơ sở dữ liệu "${name}" và không tạo được (${lineOf(error)}). Hãy tạo rồi chạy lại: ${shown(address)}`);
    }
  }
  return connect(address);
}

export function unreachable(address, error) {
  const why = { "28P01": "sai mật khẩu", 28000: "máy chủ không nhận vai trò này", ECONNREFUSED: "không có máy chủ nào trả lời" }[error.code];
  return new Trouble(`Không kết nối được cơ sở dữ liệu ${shown(address)}: ${why ?? lineOf(error)}. Hãy kiểm tra DATABASE_URL.`);
}

/** Lets the running application read and write rows, and nothing else: no tables made, no migrations seen. */
export async function grantRuntime(client, role) {
  const to = identifier(role);
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${to};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${to};
    GRANT USAGE ON SCHEMA pgboss TO ${to};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${to};
    REVOKE ALL ON TABLE _prisma_migrations FROM ${to};`);
}

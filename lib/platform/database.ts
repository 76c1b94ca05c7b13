import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient } from "./prisma/client";
import { statementNames } from "./statement-name";

// A pool between us and the server that hands out connections by transaction knows no prepared statements: Prisma's own mark for it.
const isPooled = new URL(env.DATABASE_URL).searchParams.get("pgbouncer") === "true";

const open = () =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL, connectionTimeoutMillis: 5_000 }, isPooled ? {} : { statementNameGenerator: statementNames() }),
  });

// `next dev` reloads modules; without this each reload would open another pool.
const kept = globalThis as typeof globalThis & { database?: PrismaClient };
export const database = (kept.database ??= open());

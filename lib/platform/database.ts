import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient } from "./prisma/client";
import { statementNames } from "./statement-name";

// A pool between us and the server that hands out connections by transaction knows no prepared statements: Prisma's own mark for it.
const isPooled = new URL(env.DATABASE_URL).searchParams.get("pgbouncer") === "true";

// A statement of a page is planned once for its connection, not for each reading: planning it anew takes as long as running it.
const planned = { options: "-c plan_cache_mode=force_generic_plan" };

const open = () =>
  new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env.DATABASE_URL, max: env.DATABASE_POOL, connectionTimeoutMillis: 5_000, ...(isPooled ? {} : planned) },
      isPooled ? {} : { statementNameGenerator: statementNames() },
    ),
  });

// `next dev` reloads modules; without this each reload would open another pool.
const kept = globalThis as typeof globalThis & { database?: PrismaClient };
export const database = (kept.database ??= open());

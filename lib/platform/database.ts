import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient } from "./prisma/client";

const open = () => new PrismaClient({ adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: env.DATABASE_POOL, connectionTimeoutMillis: 5_000 }) });

// `next dev` reloads modules; without this each reload would open another pool.
const kept = globalThis as typeof globalThis & { database?: PrismaClient };
export const database = (kept.database ??= open());

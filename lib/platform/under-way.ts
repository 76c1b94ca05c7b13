import "server-only";
import { z } from "zod";
import type { Prisma } from "./prisma/client";

type Db = Pick<Prisma.TransactionClient, "$queryRaw">;

const longest = 63; // bytes the server keeps of a name

/**
 * Says what a transaction is at, in the name of its connection: every instance sees it at once, though nothing of the transaction is
 * seen yet, and the server forgets it when the transaction ends, however it ends. A plain short name, at most 63 bytes.
 */
export async function nameWork(db: Db, name: string): Promise<void> {
  if (Buffer.byteLength(name) > longest) throw new Error(`"${name}" is longer than ${longest} bytes`);
  await db.$queryRaw`SELECT set_config('application_name', ${name}, true)`;
}

const Names = z.array(z.object({ name: z.string() }));

/** What the transaction whose name begins so is at, in this instance or another; null when there is none. */
export async function workNamed(db: Db, beginning: string): Promise<string | null> {
  const [found] = Names.parse(await db.$queryRaw`SELECT application_name AS name FROM pg_stat_activity WHERE datname = current_database() AND starts_with(application_name, ${beginning}) LIMIT 1`);
  return found?.name ?? null;
}

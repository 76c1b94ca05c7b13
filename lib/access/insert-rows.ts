import { inParts } from "@/lib/domain/in-parts";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Room } from "./door";

type Row = Readonly<Record<string, unknown>>;
type Table = "Registration" | "RegistrationEvent" | "ImportLine";

/**
 * Thousands of rows into a table, each thousand as one value: a parameter for every cell takes the client longer than the server takes
 * to write them. All rows have the columns of the first.
 */
export async function insertRows({ db }: Pick<Room, "db">, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Prisma.raw(Object.keys(rows[0] ?? {}).map((name) => `"${name}"`).join(", "));
  const into = Prisma.raw(`"${table}"`);
  for (const part of inParts(rows)) await db.$executeRaw`INSERT INTO ${into} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(part)}::jsonb)`;
}

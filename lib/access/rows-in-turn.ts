import type { Room } from "./door";
import { sql, type Sql } from "./reach";

const batch = 2_000;

/**
 * The rows of one statement, batch by batch: it is asked once, whatever it finds is counted and sorted once, and no more than a batch is
 * held here. The statement has one column, `row`, in JSON; the transaction it is asked in has one such statement at a time.
 */
export async function* rowsInTurn<Row>(db: Room["db"], statement: Sql, parse: (rows: unknown) => Row[]): AsyncGenerator<Row[]> {
  await db.$executeRaw`SET LOCAL cursor_tuple_fraction = 1`; // all of them are wanted
  await db.$executeRaw(sql`DECLARE rows NO SCROLL CURSOR FOR ${statement}`);
  for (;;) {
    const found: { row: unknown }[] = await db.$queryRawUnsafe(`FETCH ${batch} FROM rows`);
    if (found.length > 0) yield parse(found.map(({ row }) => row));
    if (found.length < batch) break;
  }
  await db.$executeRaw`CLOSE rows`;
}

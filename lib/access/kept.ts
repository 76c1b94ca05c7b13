import "server-only";
import { database } from "@/lib/platform/database";
import { usesFacts } from "@/lib/platform/drawing";
import { sql, type Sql } from "./reach";

type Answer = { clock: string; value: Promise<unknown> };

const answers = new Map<string, Answer>();
const most = 1_000;

let reading: Promise<string> | null = null;

/**
 * What the clock of facts shows: another text after every commit that changed a fact. Questions of one moment share a reading, which is
 * only sent after the last of them was asked.
 */
function factClock(): Promise<string> {
  reading ??= Promise.resolve().then(() => {
    reading = null;
    return readClock();
  });
  return reading;
}

/** A column of the row it is read in. */
export const clockColumn = sql`(SELECT coalesce(string_agg(hand || ':' || transaction, ' ' ORDER BY hand), '') FROM "FactClock") AS clock`;

async function readClock(): Promise<string> {
  const rows = await database.$queryRaw<{ clock: string }[]>`SELECT ${clockColumn}`;
  return rows[0]?.clock ?? "";
}

/**
 * Answers a statement over facts, and keeps the answer until one of them changes. The statement and its values are the key, the reach
 * among them, so nobody is given what another may see. The clock is read before the facts: an answer may be newer than its
 * clock and is then thrown away early, but never older.
 */
export async function askKept<T>(statement: Sql, parse: (rows: unknown) => T): Promise<T> {
  usesFacts();
  const key = JSON.stringify([statement.sql, statement.values]);
  const clock = await factClock();
  const kept = answers.get(key);
  answers.delete(key); // set again below, so that the first key is the one longest unused
  if (kept?.clock === clock) {
    answers.set(key, kept);
    return kept.value as Promise<T>; // one statement is parsed by one query
  }
  const value = database.$queryRaw(statement).then(parse);
  answers.set(key, { clock, value });
  if (answers.size > most) answers.delete(answers.keys().next().value ?? key);
  value.catch(() => answers.get(key)?.value === value && answers.delete(key));
  return value;
}

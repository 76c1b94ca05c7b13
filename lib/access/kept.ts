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
 * Answers `key` from facts, and keeps the answer until one of them changes. Whatever the answer depends on besides is part of the key, the
 * reach above all, so nobody is given what another may see. The clock is read before the facts: an answer may be newer than its
 * clock and is then thrown away early, but never older.
 */
export async function keep<T>(key: string, answer: () => Promise<T>): Promise<T> {
  usesFacts();
  const clock = await factClock();
  const kept = answers.get(key);
  answers.delete(key); // set again below, so that the first key is the one longest unused
  if (kept?.clock === clock) {
    answers.set(key, kept);
    return kept.value as Promise<T>; // one key is asked by one query
  }
  const value = answer();
  answers.set(key, { clock, value });
  if (answers.size > most) answers.delete(answers.keys().next().value ?? key);
  value.catch(() => answers.get(key)?.value === value && answers.delete(key));
  return value;
}

/** The same for one statement: itself and its values are the key. */
export const askKept = <T>(statement: Sql, parse: (rows: unknown) => T): Promise<T> =>
  keep(JSON.stringify([statement.sql, statement.values]), () => database.$queryRaw(statement).then(parse));

import "server-only";
import { database } from "@/lib/platform/database";
import type { Sql } from "./reach";

type Answer = { clock: string; value: Promise<unknown> };

const answers = new Map<string, Answer>();
const most = 2_000;

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

async function readClock(): Promise<string> {
  const rows = await database.$queryRaw<{ clock: string | null }[]>`SELECT string_agg(hand || ':' || transaction, ' ' ORDER BY hand) AS clock FROM "FactClock"`;
  return rows[0]?.clock ?? "";
}

/**
 * Answers one statement over tables that move the clock of facts, and keeps the answer until they do. The statement with its
 * values is the key, and the reach is part of it, so nobody is given what another may see. The clock is read before the
 * facts: an answer may be newer than its clock and is then thrown away early, but never older.
 */
export async function askKept<T>(statement: Sql, parse: (rows: unknown) => T): Promise<T> {
  const clock = await factClock();
  const key = JSON.stringify([statement.sql, statement.values]);
  const kept = answers.get(key);
  answers.delete(key); // set again below, so that the first key is the one longest unused
  if (kept?.clock === clock) {
    answers.set(key, kept);
    return kept.value as Promise<T>; // one statement has one parser: both come from the same query
  }
  const value = database.$queryRaw(statement).then(parse);
  answers.set(key, { clock, value });
  if (answers.size > most) answers.delete(answers.keys().next().value ?? key);
  value.catch(() => answers.get(key)?.value === value && answers.delete(key));
  return value;
}

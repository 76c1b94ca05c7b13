import "server-only";
import pg from "pg";
import PgBoss from "pg-boss";
import { env } from "./env";

/** Scheduled work: when it is due, as cron says it for Vietnam, and what is done. Done twice it must do nothing more. */
export type Job = { name: string; cron: string; run: () => Promise<unknown> };

const restMs = 1_000;
const pollSeconds = 5;
const mostConnections = 2;
const graceMs = 5_000;

const kept = globalThis as typeof globalThis & { stopJobs?: () => Promise<void> };

/**
 * Keeps scheduled work going for as long as this process lives, beginning a moment after it serves. Any number of instances may: each turn
 * is done by one. A turn that fails is tried again; what a process that died was doing is taken up by another once its queue's time for a
 * turn is over, which is looked at every `tidySeconds`.
 */
export function keepJobs(jobs: readonly Job[], { afterMs = 3_000, tidySeconds = 30 } = {}) {
  if (kept.stopJobs) return; // `next dev` loads this again
  const store = openStore();
  const boss = new PgBoss({ db: store, schema: "pgboss", migrate: false, archiveCompletedAfterSeconds: 3_600, deleteAfterDays: 2, cronWorkerIntervalSeconds: pollSeconds, maintenanceIntervalSeconds: tidySeconds });
  boss.on("error", (error) => console.error(error));
  const begin = setTimeout(() => void work(boss, jobs).catch((error) => console.error(error)), afterMs);
  kept.stopJobs = async () => {
    clearTimeout(begin);
    delete kept.stopJobs;
    await Promise.race([boss.stop({ timeout: graceMs }), rest(graceMs)]); // with the database away it would wait for it
    await store.close();
  };
}

async function work(boss: PgBoss, jobs: readonly Job[]) {
  await boss.start();
  for (const { name, cron, run } of jobs) {
    await boss.schedule(name, cron, {}, { tz: "Asia/Ho_Chi_Minh" });
    await boss.work(name, { pollingIntervalSeconds: pollSeconds }, async () => {
      await run().catch((error) => {
        console.error(`Việc theo lịch "${name}" chưa xong, sẽ làm lại.`, error);
        throw error;
      });
    });
    await boss.send(name, {}); // the turn that may have been missed while nothing ran
  }
}

/**
 * pg-boss's way to the database. A statement waits for as long as the database is away, so that a turn begun before is ended
 * after, and nothing of pg-boss fails in between: parts of it expect no refusal there.
 */
function openStore() {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: mostConnections, connectionTimeoutMillis: 5_000, application_name: "so-cong-nhan jobs" });
  pool.on("error", () => {}); // an idle connection that broke: the next statement opens another
  let closed = false;
  return {
    executeSql: async (text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> => {
      for (;;) {
        try {
          return await pool.query(text, values);
        } catch (error) {
          if (closed) await new Promise(() => {}); // nobody waits for it any more
          if (!isAway(error)) throw error;
          await rest(restMs);
        }
      }
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await Promise.race([pool.end(), rest(restMs)]);
    },
  };
}

/** Whether the server did not answer, is going or coming, or has no room; what it refuses for a reason of its own is a fault. */
function isAway(error: unknown): boolean {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  return !/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57P)/.test(code);
}

const rest = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref());

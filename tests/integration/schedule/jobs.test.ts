import { afterEach, expect, test } from "vitest";
import { keepJobs, type Job } from "@/lib/platform/jobs";
import { withClient } from "@/scripts/start/database.mjs";

const kept = globalThis as typeof globalThis & { stopJobs?: () => Promise<void> };
const stops: (() => Promise<void>)[] = [];

/** One more instance, as in a process of its own. */
function start(run: Job["run"], name = "day") {
  delete kept.stopJobs;
  keepJobs([{ name, cron: "0 0 1 1 *", run }], { afterMs: 0, tidySeconds: 1 });
  stops.push(kept.stopJobs!);
}
afterEach(async () => void (await Promise.all(stops.splice(0).map((stop) => stop()))));

const asOwner = <T>(sql: string) => withClient(process.env["OWNER_DATABASE_URL"]!, async (owner) => (await owner.query(sql)).rows as T[]);
const due = () => asOwner(`INSERT INTO pgboss.job (name, policy) VALUES ('day', 'stately') ON CONFLICT DO NOTHING`);
const states = async () => (await asOwner<{ state: string }>(`SELECT state::text FROM pgboss.job WHERE name = 'day' ORDER BY created_on`)).map(({ state }) => state);
const soon = { timeout: 30_000, interval: 200 };

test("each turn is done by one of several instances, never by two at once", async () => {
  let [running, most, done] = [0, 0, 0];
  const run = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 300));
    running--;
    done++;
  };
  for (let instance = 0; instance < 3; instance++) start(run);
  await expect.poll(() => done, soon).toBeGreaterThan(0);
  const before = done;
  await due();
  await expect.poll(() => done, soon).toBeGreaterThan(before);
  await expect.poll(async () => (await states()).every((state) => state === "completed"), soon).toBe(true);
  expect(most).toBe(1);
}, 60_000);

test("a database that goes away for a while ends nothing: the turn is finished and the next one is done", async () => {
  let done = 0;
  const gone = () => asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'so-cong-nhan jobs' AND datname = current_database()`);
  start(async () => {
    await gone();
    done++;
  });
  await expect.poll(() => done, soon).toBe(1);
  await gone();
  await due();
  await expect.poll(() => done, soon).toBe(2);
  await expect.poll(async () => (await states()).at(-1), soon).toBe("completed");
}, 60_000);

test("a turn whose process died holds the next one up for its queue's time alone: two minutes, five for the years of the sample", async () => {
  await asOwner(`INSERT INTO pgboss.job (name, policy, state, started_on, expire_in) SELECT name, policy, 'active', now() - interval '121 seconds', expire_seconds * interval '1s' FROM pgboss.queue WHERE name = 'acts'`);
  let done = 0;
  start(async () => void done++, "acts");
  await asOwner(`INSERT INTO pgboss.job (name, policy) VALUES ('acts', 'stately') ON CONFLICT DO NOTHING`);
  await expect.poll(() => done, soon).toBeGreaterThan(0);
  expect(await asOwner(`SELECT name, expire_seconds AS seconds FROM pgboss.queue WHERE name IN ('acts', 'post', 'years') ORDER BY name`)).toEqual([{ name: "acts", seconds: 120 }, { name: "post", seconds: 120 }, { name: "years", seconds: 300 }]);
}, 60_000);

test("stops at once, and again without harm", async () => {
  start(async () => undefined);
  const [stop] = stops;
  const began = performance.now();
  await stop!();
  await stop!();
  expect(performance.now() - began).toBeLessThan(8_000);
});

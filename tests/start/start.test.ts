import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAlive } from "@/scripts/start/processes.mjs";
import { health, newPlace, serverPid, starter, until, webPid } from "@/tests/support/starter";

/** One place from its first start to its last: each test begins with it running and leaves it running. */
let place: Awaited<ReturnType<typeof newPlace>>;
let running: ReturnType<typeof starter>;

beforeAll(async () => {
  place = await newPlace();
  running = starter(place);
  await running.ready();
}, 300_000);

afterAll(async () => {
  await running.stop();
  place.remove();
});

const file = (name: string) => readFileSync(join(place.folder, name), "utf8");
const line = (text: string) => text.trim().split("\n").at(-1);

/** What a start says and how it ends when it may not. */
async function refusedStart(where: { folder: string; port: number }) {
  const refused = starter(where);
  const code = await refused.ended;
  return { code, line: line(refused.said()) };
}

test("the first start shows an address and the sample accounts, kept for their owner alone", async () => {
  expect(await health(place)).toBe(200);
  expect(running.said()).toContain(`http://localhost:${place.port}`);
  expect(running.said()).toContain("Cán bộ tổ chức");
  for (const { account, password } of JSON.parse(file("sample-accounts.json")) as { account: string; password: string }[]) {
    expect(running.said()).toContain(account);
    expect(running.said()).toContain(password);
  }
  const signIn = await fetch(`http://localhost:${place.port}/sign-in`).then((response) => response.text());
  expect(signIn, "offered by one click, since we sit at this machine").toContain("ban-to-chuc-tinh");
  for (const name of ["sample-accounts.json", "secrets.json"]) expect(statSync(join(place.folder, name)).mode & 0o777).toBe(0o600);
});

test("a second start on the same data folder is refused, and the first goes on", async () => {
  const refused = await refusedStart({ ...place, port: place.port + 1 });
  expect(refused).toEqual({ code: 1, line: expect.stringContaining(`đang được một lần khởi động khác dùng (tiến trình ${running.pid}`) });
  expect(await health(place)).toBe(200);
});

test("a port that is taken is named, with another to try", async () => {
  const other = await newPlace();
  const refused = await refusedStart({ folder: other.folder, port: place.port });
  other.remove();
  expect(refused).toEqual({ code: 1, line: expect.stringMatching(new RegExp(`^Cổng ${place.port} .*PORT=${place.port + 1} npm start$`)) });
});

test("a database server that is killed is started again, and the pages come back with it", async () => {
  const killed = serverPid(place);
  process.kill(killed, "SIGKILL");
  await until(() => !isAlive(killed));
  await until(async () => (await health(place)) === 200);
  expect(serverPid(place)).not.toBe(killed);
});

test("a web server that is killed is started again", async () => {
  const killed = webPid(place);
  process.kill(killed, "SIGKILL");
  await until(() => webPid(place) !== killed);
  await until(async () => (await health(place)) === 200);
});

test("after the starter is killed the next start takes over, with the same data", async () => {
  const [secrets, accounts, database] = [file("secrets.json"), file("sample-accounts.json"), serverPid(place)];
  process.kill(running.pid, "SIGKILL");
  await running.ended;
  running = starter(place);
  await running.ready();
  expect([file("secrets.json"), file("sample-accounts.json"), serverPid(place)]).toEqual([secrets, accounts, database]);
  expect(await health(place)).toBe(200);
});

test("after every part is killed at once the next start recovers", async () => {
  const parts = [running.pid, webPid(place), serverPid(place)];
  for (const pid of parts) process.kill(pid, "SIGKILL");
  await running.ended;
  running = starter(place);
  await running.ready();
  expect(await health(place)).toBe(200);
});

test("told to stop, it stops everything and lets go of the folder; started again, the data are there", async () => {
  const parts = [webPid(place), serverPid(place)];
  const accounts = file("sample-accounts.json");
  expect(await running.stop()).toBe(0);
  expect(parts.filter((pid) => isAlive(pid))).toEqual([]);
  running = starter(place);
  await running.ready();
  expect(file("sample-accounts.json")).toBe(accounts);
});

test("data of another PostgreSQL version are refused and left alone", async () => {
  await running.stop();
  const version = join(place.folder, "postgres/PG_VERSION");
  const ours = readFileSync(version, "utf8");
  writeFileSync(version, "12\n");
  const refused = await refusedStart(place);
  writeFileSync(version, ours);
  expect(refused).toEqual({ code: 1, line: expect.stringMatching(/thuộc PostgreSQL 12, bản này dùng PostgreSQL 18\..*DATA_DIR/) });
  running = starter(place);
  await running.ready();
});

test("a lost file of secrets is made anew and the data stay", async () => {
  await running.stop();
  const accounts = file("sample-accounts.json");
  rmSync(join(place.folder, "secrets.json"));
  running = starter(place);
  await running.ready();
  expect(await health(place)).toBe(200);
  expect(file("sample-accounts.json")).toBe(accounts);
});

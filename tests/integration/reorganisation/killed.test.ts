import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { enactAct } from "@/lib/commands/enact-act";
import type { Scope } from "@/lib/access/scope";
import { database } from "@/lib/platform/database";
import { scopeOf } from "@/tests/support/as";
import { draftAct } from "@/tests/support/order-act";
import { plant } from "@/tests/support/plant";

const waiting = async () => (await database.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted AND relation = '"TitleReview"'::regclass`)[0]?.count;

/** Orders an act in a process of its own and kills that -9 when it comes to the titles: units, versions and paths are written by then. */
async function enactAndKill(scope: Scope, seen: { id: string; version: number }) {
  await database.$transaction(
    async (holding) => {
      await holding.$executeRaw`LOCK TABLE "TitleReview" IN EXCLUSIVE MODE`;
      const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", "tests/support/enact-in-child.ts"], { stdio: ["pipe", "ignore", "inherit"], detached: true });
      const gone = once(child, "exit");
      child.stdin.end(JSON.stringify({ scope, seen }));
      while (!(await waiting())) await setTimeout(50);
      process.kill(-child.pid!, "SIGKILL"); // the group of its own that tsx and its child are
      await gone;
    },
    { timeout: 60_000 },
  );
  while ((await database.$queryRaw<unknown[]>`SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`).length > 0) await setTimeout(50);
}

test("killed on the way, an act has changed nothing, and ordering it again changes all", async () => {
  const province = await plant.unit({ level: "province" });
  const commune = await plant.unit({ level: "commune", parent: await plant.unit({ level: "district", parent: province }) });
  const [one, two] = [await plant.unit({ parent: commune, name: "Ấp 1" }), await plant.unit({ parent: commune, name: "Ấp 2" })];
  await plant.recognition({ unit: one, on: "2021-05-01" });
  const scope = scopeOf("organization_staff", province, { accountId: (await plant.account()).id, today: "2021-06-30" });
  const draft = await draftAct(scope, { unit: province, on: "2021-06-15", lines: [{ kind: "merge", units: [one.id, two.id], into: "+n", make: { key: "n", name: "Ấp Hòa Bình", kind: "hamlet", code: null, parent: commune.id } }] });
  const stored = () => Promise.all([database.unit.findMany({ orderBy: { id: "asc" } }), database.unitVersion.findMany({ orderBy: { id: "asc" } }), database.succession.findMany(), database.titleReview.findMany(), database.act.findMany()]);

  const before = await stored();
  await enactAndKill(scope, draft);
  expect(await stored()).toEqual(before);

  expect(await enactAct(scope, draft)).toEqual({ ok: true, value: { id: draft.id, state: "enacted" } });
  expect([await database.unitVersion.count({ where: { name: "Ấp Hòa Bình" } }), await database.titleReview.count(), await database.succession.count()]).toEqual([1, 1, 2]);
}, 60_000);

import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { issueDecision } from "@/lib/commands/issue-decision";
import type { IssueInput } from "@/lib/domain/decision/schema";
import { database } from "@/lib/platform/database";
import { about, agreed, plantDistrict, titles, wish, type District } from "@/tests/support/decide";
import { emptyTables } from "@/tests/support/empty-tables";

const cells = 40;

/** Issues in a process of its own and kills that -9 some milliseconds after it began. */
async function issueAndKill(place: District, input: IssueInput, after: number) {
  const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", "tests/support/issue-in-child.ts"], { stdio: ["pipe", "pipe", "inherit"], detached: true });
  const gone = once(child, "exit");
  child.stdin.end(JSON.stringify({ scope: place.committee, input }));
  await once(child.stdout, "data");
  await setTimeout(after);
  try {
    process.kill(-child.pid!, "SIGKILL"); // the group of its own that tsx and its child are
  } catch {
    // it was quicker
  }
  await gone;
}

test("killed on the way, a decision about many cells is there whole or not at all, and sending it again issues it once", async () => {
  const seen = new Set<number>();
  for (const after of [0, 60, 150, 300, 2_000]) {
    await emptyTables();
    const place = await plantDistrict(cells);
    const dossiers = [];
    for (const cell of place.cells) dossiers.push(await agreed(cell));
    const input = wish(place, { lines: dossiers.map(({ id }) => about(id)) });
    await issueAndKill(place, input, after);
    await database.$queryRaw`SELECT id FROM "Unit" FOR UPDATE`; // until whatever the dead process had begun is over
    const count = await database.decision.count();
    seen.add(count);
    expect([await database.decisionLine.count(), await database.titleHolding.count(), await database.registrationEvent.count({ where: { move: "recognise" } }), await database.registration.count({ where: { status: "recognised" } })]).toEqual(Array(4).fill(count * cells));

    expect(await issueDecision(place.committee, input)).toEqual({ ok: true, value: { id: input.requestId } });
    expect(await database.decisionLine.count()).toBe(cells);
    const { stored, folded } = await titles();
    expect(stored).toEqual(folded);
  }
  expect(seen).toContain(0); // some were killed before the end
}, 180_000);

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { attempts } from "@/tests/support/reach-commands";
import { branches, isGuest, isInvited, people, personWith, plantReachWorld, reaches, type Person, type ReachWorld } from "@/tests/support/reach-world";

/** Commands about oneself, and those before anyone is known. */
const letOff = ["createToken", "revokeToken", "changePassword", "chooseDensity", "chooseNotices", "changeOwnEmail", "endOtherSessions", "signIn", "signOut", "prepareBulk", "startBulk", "uploadImport", "fixImport", "dropImport"];

test("every exported command is tried here", () => {
  const files = readdirSync("lib/commands").filter((file) => file.endsWith(".ts"));
  const exported = files.flatMap((file) => [...readFileSync(`lib/commands/${file}`, "utf8").matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name]) => name!));
  expect(exported.filter((name) => !(name in attempts) && !letOff.includes(name))).toEqual([]);
  expect(Object.keys(attempts).filter((name) => !exported.includes(name))).toEqual([]);
});

/** What must not change when a command is refused. */
const traces = async () => {
  const order = { orderBy: { id: "asc" } } as const;
  const kept = [await database.registration.findMany(order), await database.account.findMany(order), await database.grant.findMany(order)];
  return JSON.stringify([kept, await database.registrationEvent.count(), await database.auditEvent.count(), await database.evidence.count(), await database.evidenceUse.count({ where: { removedAt: null } })]);
};

async function tryAll({ scope, account }: Person, world: ReachWorld) {
  for (const [name, { needs, marks, absent, run }] of Object.entries(attempts)) {
    const reached = reaches(world, account, needs);
    const invited = isInvited(world, account);
    const mayAnywhere = world.units.some(({ id }) => reached(id)) || isGuest(account, needs);
    const unknown = await run(scope, absent, world);
    expect(unknown, name).toMatchObject({ ok: false, ...(mayAnywhere ? {} : { refusal: { code: "not-allowed" } }) });
    const [inside, outside] = [marks(world).filter(({ within }) => within(reached, invited)), marks(world).filter(({ within }) => !within(reached, invited))];
    const before = await traces();
    for (const { id } of outside) expect(await run(scope, id, world), `${name} ${id}`).toEqual(unknown);
    expect(await traces(), name).toBe(before);
    for (const { id } of inside) expect(await run(scope, id, world), `${name} ${id}`).not.toEqual(unknown);
  }
}

test("what is out of reach is refused like what never was, and leaves no trace; what is in reach is not", async () => {
  await fc.assert(
    fc.asyncProperty(branches, people, async (shape, wishes) => {
      const world = await plantReachWorld(shape);
      const chosen = wishes.flatMap((held, index) => [...held, ...(index === 0 ? [{ role: "administrator", at: shape.length, life: "live" } as const, { role: "guest", at: 0, life: "live" } as const] : [])]);
      await tryAll(await personWith(world.units, chosen), world);
    }),
    { numRuns: Number(process.env["REACH_RUNS"] ?? 4) },
  );
}, 600_000);

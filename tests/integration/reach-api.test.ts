import fc from "fast-check";
import { expect, test } from "vitest";
import { GET as readAttainment } from "@/app/api/v1/attainment/route";
import { GET as readDecision } from "@/app/api/v1/decisions/[id]/route";
import { GET as listDecisions, POST as issueDecision } from "@/app/api/v1/decisions/route";
import { POST as moveRegistration } from "@/app/api/v1/registrations/[id]/moves/route";
import { GET as readRegistration } from "@/app/api/v1/registrations/[id]/route";
import { GET as listRegistrations, POST as register } from "@/app/api/v1/registrations/route";
import { GET as readUnit } from "@/app/api/v1/units/[id]/route";
import { GET as listUnits } from "@/app/api/v1/units/route";
import type { Action } from "@/lib/domain/action";
import { operations } from "@/lib/domain/api/operations";
import { ask } from "@/tests/support/ask";
import { nobody } from "@/tests/support/reach-ask";
import { paper } from "@/tests/support/reach-paper";
import { branches, isGuest, isInvited, people, personWith, plantReachWorld, reaches, type Person, type ReachWorld } from "@/tests/support/reach-world";

type Reached = (unitId: string) => boolean;
type Route = {
  /** The right of what is asked, where the operation has several. */
  needs?: Action;
  /** Answers about one record each: the handler asked for an id, and whose ids there are with the units that open them. */
  one?: { ask: (token: string, id: string, world: ReachWorld) => ReturnType<typeof ask>; marks: (world: ReachWorld) => { id: string; opens: (reached: Reached, invited: Reached) => boolean }[]; absent: string };
  /** A list: the ids shown, and those the oracle expects. */
  list?: { ask: (token: string) => ReturnType<typeof ask>; expected: (world: ReachWorld, reached: Reached) => string[] };
};

const units = ({ units: all }: ReachWorld) => all.map(({ id }) => ({ id, opens: (reached: Reached) => reached(id) }));
const registrations = ({ registrations: all }: ReachWorld) => all.map(({ id, unitId }) => ({ id, opens: (reached: Reached) => reached(unitId) }));
const dossiers = ({ registrations: all }: ReachWorld) => all.map(({ id, unitId }) => ({ id, opens: (reached: Reached, invited: Reached) => reached(unitId) || invited(id) }));
const decisions = ({ decisions: all }: ReachWorld) => all.map(({ id, issuerId, lines }) => ({ id, opens: (reached: Reached) => reached(issuerId) || lines.some(({ unitId }) => reached(unitId)) }));

/** Every operation of the API by its id. */
const routes: Readonly<Record<string, Route>> = {
  readAttainment: { one: { ask: (token, id) => ask(readAttainment, `/api/v1/attainment?unit=${id}`, { token }), marks: units, absent: "zz" } },
  listUnits: { list: { ask: (token) => ask(listUnits, "/api/v1/units", { token }), expected: (world, reached) => world.units.map(({ id }) => id).filter(reached) } },
  readUnit: { one: { ask: (token, id) => ask(readUnit, `/api/v1/units/${id}`, { token, id }), marks: units, absent: "zz" } },
  listRegistrations: {
    list: { ask: (token) => ask(listRegistrations, "/api/v1/registrations", { token }), expected: (world, reached) => world.registrations.filter(({ unitId }) => reached(unitId)).map(({ id }) => id) },
  },
  readRegistration: { one: { ask: (token, id) => ask(readRegistration, `/api/v1/registrations/${id}`, { token, id }), marks: dossiers, absent: nobody } },
  registerCell: {
    one: { ask: (token, id) => ask(register, "/api/v1/registrations", { token, body: { unitId: id, titleId: "tsvmtd", year: 2022 } }), marks: units, absent: "zz" },
  },
  moveRegistration: {
    needs: "registration.register",
    one: { ask: (token, id) => ask(moveRegistration, `/api/v1/registrations/${id}/moves`, { token, id, body: { move: "withdraw", version: 9, reason: "Chưa kịp" } }), marks: registrations, absent: nobody },
  },
  issueDecision: {
    one: {
      ask: (token, id, world) => {
        const { requestId, ...body } = paper(id, world.registrations.find((each) => each.id === id)?.unitId ?? "zz");
        return ask(issueDecision, "/api/v1/decisions", { token, body, headers: { "idempotency-key": requestId } });
      },
      marks: registrations,
      absent: nobody,
    },
  },
  listDecisions: {
    list: {
      ask: (token) => ask(listDecisions, "/api/v1/decisions", { token }),
      expected: (world, reached) => world.decisions.flatMap(({ lines }) => lines).filter(({ unitId }) => reached(unitId)).map(({ id }) => id),
    },
  },
  readDecision: { one: { ask: (token, id) => ask(readDecision, `/api/v1/decisions/${id}`, { token, id }), marks: decisions, absent: nobody } },
};

test("every operation is asked here", () => {
  expect(Object.keys(routes).sort()).toEqual(operations.map(({ id }) => id).sort());
});

async function askAll({ token, account }: Person, world: ReachWorld) {
  for (const { id: name, needs } of operations) {
    const { one, list, needs: own } = routes[name]!;
    const reached = reaches(world, account, own ?? needs);
    const mayAnywhere = world.units.some(({ id }) => reached(id));
    if (list) {
      const { status, json } = await list.ask(token);
      expect(status, name).toBe(mayAnywhere ? 200 : 403);
      if (mayAnywhere) expect([json.total, json.items.map((item: { id: string }) => item.id).sort()], name).toEqual([list.expected(world, reached).length, list.expected(world, reached).sort()]);
    }
    if (!one) continue;
    const mayOpen = mayAnywhere || (one.marks === dossiers && isGuest(account, own ?? needs));
    const absent = await one.ask(token, one.absent, world);
    expect(absent.status, name).toBe(mayOpen ? 404 : 403);
    for (const { id, opens } of one.marks(world)) {
      const { status, json } = await one.ask(token, id, world);
      if (mayOpen && opens(reached, isInvited(world, account))) expect([403, 404], `${name} ${id}`).not.toContain(status);
      else expect([status, json], `${name} ${id}`).toEqual([absent.status, absent.json]);
    }
  }
}

test("a program is told of a unit exactly what the person behind its key may know", async () => {
  await fc.assert(
    fc.asyncProperty(branches, people, async (shape, wishes) => {
      const world = await plantReachWorld(shape);
      for (const held of [...wishes, [{ role: "guest", at: 0, life: "live" } as const]]) await askAll(await personWith(world.units, held), world);
    }),
    { numRuns: Number(process.env["REACH_RUNS"] ?? 4) },
  );
}, 600_000);

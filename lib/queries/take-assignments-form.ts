import { take, type Taking } from "@/lib/access/door";
import { assignmentsGround } from "@/lib/access/import-assignments";
import { knownUnits } from "@/lib/access/import-ground";
import { stateOfGrant, type Span } from "@/lib/domain/account/grant";
import type { KnownUnit } from "@/lib/domain/import/match-unit";
import { levels } from "@/lib/domain/unit/level";

/** A row of the workbook: who is responsible for a unit now or will be, or an empty one of the unit. */
type AssignmentsFormRow = { unit: KnownUnit; held: (Span & { account: string }) | null };

const batch = 1_000;

/** Every unit in reach that stands, with whom it is assigned to and an empty row to add another, and the accounts one may assign: what the workbook to fill in holds. */
export const takeAssignmentsForm = take("account.manage", async ({ reach, ...room }): Promise<Taking<AssignmentsFormRow> & { accounts: readonly string[] }> => {
  const units = (await knownUnits(reach, room, levels)).filter(({ stands }) => stands);
  const { accounts, standing } = await assignmentsGround(reach, room);
  const others = [...accounts.values()].filter(({ isOwn }) => !isOwn);
  const names = new Map(others.map(({ id, name }) => [id, name]));
  const held = new Map<string, NonNullable<AssignmentsFormRow["held"]>[]>();
  for (const [key, spans] of standing) {
    const [accountId = "", unitId = ""] = key.split(" ");
    const account = names.get(accountId);
    const live = spans.filter((span) => stateOfGrant({ ...span, revoked: false }, room.today) !== "ended");
    if (account) held.set(unitId, [...(held.get(unitId) ?? []), ...live.map((span) => ({ ...span, account }))]);
  }
  async function* rows() {
    for (let from = 0; from < units.length; from += batch) yield units.slice(from, from + batch).flatMap((unit) => [...(held.get(unit.id) ?? []), null].map((each) => ({ unit, held: each })));
  }
  return { place: null, rows: rows(), accounts: others.filter(({ isActive }) => isActive).map(({ name }) => name) };
});

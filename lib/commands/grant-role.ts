import { record } from "@/lib/access/audit";
import { write } from "@/lib/access/door";
import { findManaged } from "@/lib/access/manageable";
import { judgeGrant, overlaps } from "@/lib/domain/account/grant";
import type { GrantRoleInput } from "@/lib/domain/account/schema";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { accept, refuse } from "@/lib/domain/result";

/** Gives an account a role over a unit's subtree for some days. Refuses out of reach, for oneself, and what it already holds. */
export const grantRole = write("account.manage", async (room, input: GrantRoleInput, address: string) => {
  const { db, reach, scope } = room;
  if (input.accountId === scope.accountId) return refuse("own-account");
  const account = await findManaged(reach, room, input.accountId);
  if (!account) return refuse("not-found");
  const unit = await db.unit.findFirst({ where: { AND: [{ id: input.unitId }, reach.units] } });
  if (!unit) return refuse("unit-missing", { field: "unitId" });

  const { role, from, lastDay } = input;
  const span = judgeGrant({ role, level: unit.level, from, lastDay });
  if (!span.ok) return span;
  const held = await db.grant.findMany({ where: { accountId: account.id, role, unitId: unit.id, revokedAt: null } });
  const spans = held.map(({ validFrom, validUntil }) => ({ from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil) }));
  if (spans.some((other) => overlaps(other, span.value))) return refuse("grant-overlaps", { field: "role" });

  const { until } = span.value;
  const { id } = await db.grant.create({
    data: { accountId: account.id, role, unitId: unit.id, validFrom: dateOf(from), validUntil: until && dateOf(until) },
  });
  await record(room, { act: "grant_add", unitId: unit.id, subjectId: account.id, address, details: { account: account.name, role } });
  return accept({ id });
});

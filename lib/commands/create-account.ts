import { record } from "@/lib/access/audit";
import { write } from "@/lib/access/door";
import { judgeGrant } from "@/lib/domain/account/grant";
import type { CreateAccountInput } from "@/lib/domain/account/schema";
import { dateOf } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { Scope } from "@/lib/access/scope";
import { hashPassword, readablePassword } from "@/lib/platform/password";

/** An account just made, with the password to hand over: it is kept nowhere and must be changed at the first sign-in. */
export type Issued = { id: string; name: string; password: string };

/** Makes an account with its first role. Refuses when the name is taken or the unit is out of reach. */
export async function createAccount(scope: Scope, input: CreateAccountInput, address: string): Promise<Result<Issued>> {
  const password = readablePassword();
  const created = await store(scope, input, await hashPassword(password), address);
  return created.ok ? accept({ id: created.value.id, name: input.name, password }) : created;
}

const store = write("account.manage", async (room, input: CreateAccountInput, passwordHash: string, address: string) => {
  const { db, reach, now } = room;
  const unit = await db.unit.findFirst({ where: { AND: [{ id: input.unitId }, reach.units] } });
  if (!unit) return refuse("unit-missing", { field: "unitId" });
  const span = judgeGrant({ role: input.role, level: unit.level, from: input.from, lastDay: input.lastDay });
  if (!span.ok) return span;

  const { name, displayName, role } = input;
  const [account] = await db.account.createManyAndReturn({
    data: [{ name, displayName, passwordHash, createdAt: now }],
    skipDuplicates: true, // two at once: one makes it, the other is told
    select: { id: true },
  });
  if (!account) return refuse("account-name-taken", { field: "name" });
  const { from, until } = span.value;
  await db.grant.create({ data: { accountId: account.id, role, unitId: unit.id, validFrom: dateOf(from), validUntil: until && dateOf(until) } });
  await record(room, { act: "account_create", unitId: unit.id, subjectId: account.id, address, details: { account: name, role } });
  return accept({ id: account.id });
});

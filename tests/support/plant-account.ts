import type { Role } from "@/lib/domain/action";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { longAgo } from "./plant-unit";

let planted = 0;
const orNull = (day: string | undefined) => (day === undefined ? null : dateOf(Day.parse(day)));

/** A role over a unit, from a day until the day before another; `revokedAt` for one taken back. */
export type GrantWish = { role: Role; unit: { id: string }; on?: string; until?: string; revokedAt?: Date };
type AccountWish = { name?: string; displayName?: string; passwordHash?: string; mustChange?: boolean; deactivatedAt?: Date; grants?: readonly GrantWish[] };

/** Someone with an account and grants. The password is unusable unless a hash is given: hashing is slow and few tests sign in. */
export async function plantAccount(wish: AccountWish = {}) {
  const name = wish.name ?? `account-${++planted}`;
  const made = await database.account.create({
    data: {
      name,
      displayName: wish.displayName ?? name,
      passwordHash: wish.passwordHash ?? "!",
      mustChange: wish.mustChange ?? false,
      deactivatedAt: wish.deactivatedAt ?? null,
      createdAt: dateOf(longAgo),
    },
  });
  for (const held of wish.grants ?? []) await plantGrant({ account: made, ...held });
  return made;
}

/** One more role for an account. */
export const plantGrant = ({ account: holder, role, unit: root, on, until, revokedAt }: GrantWish & { account: { id: string } }) =>
  database.grant.create({
    data: { accountId: holder.id, role, unitId: root.id, validFrom: dateOf(Day.parse(on ?? longAgo)), validUntil: orNull(until), revokedAt: revokedAt ?? null },
  });

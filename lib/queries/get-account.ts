import { z } from "zod";
import { entriesOf } from "@/lib/access/audit-entries";
import { read } from "@/lib/access/door";
import { isManageable } from "@/lib/access/manageable";
import { unitLabels } from "@/lib/access/unit-labels";
import { stateOfGrant } from "@/lib/domain/account/grant";
import { dayOfDate } from "@/lib/domain/day";

const shownEntries = 20;

/** An account that may be looked after here, with every grant it ever had and the last lines about it; null beyond the reach. */
export const getAccount = read("account.manage", async (room, accountId: string) => {
  const { db, reach, scope, now, today } = room;
  if (!z.uuid().safeParse(accountId).success || !(await isManageable(reach, room, accountId))) return null;

  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    include: { grants: { orderBy: [{ validFrom: "desc" }, { id: "desc" }] }, sessions: { where: { endedAt: null, expiresAt: { gt: now } } } },
  });
  const labels = await unitLabels(db, account.grants.map(({ unitId }) => unitId), today);
  const grants = account.grants.flatMap(({ id, role, unitId, validFrom, validUntil, revokedAt }) => {
    const unit = labels.get(unitId);
    const span = { from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil) };
    return unit ? [{ id, role, unit, revokedAt, ...span, state: stateOfGrant({ ...span, revoked: revokedAt !== null }, today) }] : [];
  });
  const { id, name, displayName, email, createdAt, deactivatedAt, mustChange, sessions } = account;
  const entries = await entriesOf(room, accountId, true, { take: shownEntries });
  return { id, name, displayName, email, createdAt, deactivatedAt, mustChange, isOwn: id === scope.accountId, openSessions: sessions.length, grants, entries };
});

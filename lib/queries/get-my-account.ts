import { entriesOf } from "@/lib/access/audit-entries";
import { own } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { stateOfGrant } from "@/lib/domain/account/grant";
import { idleSince } from "@/lib/domain/account/session";
import { dayOfDate } from "@/lib/domain/day";
import { preferencesOf } from "@/lib/domain/notice/preference";
import { accept } from "@/lib/domain/result";

const shownSignIns = 10;

/** One's own account: roles with their units, open sessions, working tokens, the last sign-ins. */
export const getMyAccount = own(async ({ db, accountId, now, today }) => {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    include: {
      grants: { where: { revokedAt: null }, orderBy: [{ validFrom: "desc" }, { id: "asc" }] },
      sessions: { where: { endedAt: null, expiresAt: { gt: now }, seenAt: { gt: idleSince(now) } }, orderBy: { seenAt: "desc" } },
      preferences: true,
      tokens: { where: { revokedAt: null, expiresAt: { gt: now } }, orderBy: { createdAt: "desc" } },
    },
  });
  const labels = await unitLabels(db, account.grants.map(({ unitId }) => unitId), today);
  const signIns = await entriesOf({ db, today }, accountId, false, { acts: ["sign_in", "sign_in_failed", "sign_in_throttled"], take: shownSignIns });
  const grants = account.grants.flatMap(({ id, role, unitId, validFrom, validUntil }) => {
    const unit = labels.get(unitId);
    const span = { from: dayOfDate(validFrom), until: validUntil && dayOfDate(validUntil) };
    const state = stateOfGrant({ ...span, revoked: false }, today);
    return unit && state !== "ended" ? [{ id, role, unit, state, ...span }] : [];
  });
  const sessions = account.sessions.map(({ id, createdAt, seenAt, address, userAgent }) => ({ id, createdAt, seenAt, address, userAgent }));
  const tokens = account.tokens.map(({ id, label, createdAt, expiresAt, usedAt }) => ({ id, label, createdAt, expiresAt, usedAt }));
  const { name, displayName, density, email, preferences } = account;
  return accept({ name, displayName, density, email, preferences: preferencesOf(preferences), grants, sessions, tokens, signIns });
});

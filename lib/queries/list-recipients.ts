import { calendarIn } from "@/lib/access/calendar";
import { read } from "@/lib/access/door";
import type { Scope } from "@/lib/access/scope";
import { isWorkingDay } from "@/lib/domain/calendar/working-days";
import { dateOf } from "@/lib/domain/day";
import { isLetterTime } from "@/lib/domain/notice/letter";
import { preferencesOf, type Preferences } from "@/lib/domain/notice/preference";
import { UnitPath } from "@/lib/domain/unit/path";

export type Recipient = { scope: Scope; preferences: Preferences };

/** Whom a letter of today may go to: those with an address and a role in force who want one of any kind and have none yet. Nobody on a day off, nor early in the morning. */
export const listRecipients = read("schedule.run", async ({ db, reach, now, today, scope: { sample } }): Promise<Recipient[]> => {
  if (!isLetterTime(now) || !isWorkingDay(today, await calendarIn(db))) return [];
  const day = dateOf(today);
  const inForce = { revokedAt: null, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }], unit: reach.units };
  const accounts = await db.account.findMany({
    where: { email: { not: null }, deactivatedAt: null, mustChange: false, letters: { none: { on: day } }, grants: { some: inForce } },
    orderBy: { id: "asc" },
    select: { id: true, name: true, displayName: true, preferences: true, grants: { where: inForce, select: { role: true, unit: { select: { path: true } } } } },
  });
  return accounts
    .map(({ id, name, displayName, grants, preferences }) => ({
      scope: { accountId: id, name, displayName, grants: grants.map(({ role, unit }) => ({ role, root: UnitPath.parse(unit.path) })), today, sample },
      preferences: preferencesOf(preferences),
    }))
    .filter(({ preferences }) => Object.values(preferences).some(({ byEmail }) => byEmail === "daily"));
});

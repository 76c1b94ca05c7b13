import { teamShape, teamView } from "@/lib/access/appraisal-team";
import { read } from "@/lib/access/door";
import { guestsFor } from "@/lib/access/invitations";
import { rulesFor } from "@/lib/access/office-rules";
import { mayRole } from "@/lib/access/rights";
import type { TeamDesk } from "@/lib/domain/appraisal/view";
import { dateOf } from "@/lib/domain/day";
import { symbolOf } from "@/lib/domain/decision/numbering";
import { usualRules } from "@/lib/domain/office/rule";
import { committeeName } from "@/lib/domain/unit/party";

/** What a decision forming a team starts from: the reader's own committees, and the accounts with the role at the chosen unit. */
export const getTeamDesk = read("team.form", async ({ db, reach, scope, today }, unitId: string | null): Promise<TeamDesk> => {
  const own = scope.grants.filter(({ role }) => mayRole(role, "team.form")).map(({ root }) => root);
  const found = await db.unit.findMany({ where: { AND: [{ path: { in: own } }, reach.units] }, orderBy: { path: "asc" }, select: { id: true, path: true, versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, kind: true } } } });
  const units = found.flatMap(({ id, versions: [version] }) => (version ? [{ id, ...version }] : []));
  const unit = (unitId === null && units.length === 1 ? units[0] : units.find(({ id }) => id === unitId)) ?? null;
  if (!unit) return { units, unit: null, issuer: "", symbol: "", candidates: [], standing: null, guests: [], usual: usualRules, today };

  const day = dateOf(today);
  const accounts = await db.account.findMany({
    where: { deactivatedAt: null, grants: { some: { unit: { AND: [{ id: unit.id }, reach.units] }, role: "appraiser", revokedAt: null, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } } },
    orderBy: { displayName: "asc" },
  });
  const former = await db.appraisalTeam.findFirst({ where: { unitId: unit.id, replacedOn: null, unit: reach.units }, include: teamShape(today) });
  const standing = former && teamView(former);
  const candidates = accounts.map(({ id, displayName }) => ({ id, name: displayName, function: standing?.members.find((member) => member.id === id)?.function ?? null }));
  const path = found.find(({ id }) => id === unit.id)?.path ?? "";
  return { units, unit, issuer: `Ban Thường vụ ${committeeName(unit)}`, symbol: symbolOf(unit.kind), candidates, standing, guests: await guestsFor({ db, today }, { path }), usual: await rulesFor(db, path, today), today };
});

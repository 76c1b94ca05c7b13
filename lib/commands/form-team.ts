import { randomUUID } from "node:crypto";
import { write, type Room } from "@/lib/access/door";
import { rulesFor } from "@/lib/access/office-rules";
import { mayRole } from "@/lib/access/rights";
import type { FormTeamInput } from "@/lib/domain/appraisal/schema";
import { judgeTeam } from "@/lib/domain/appraisal/team";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { symbolOf } from "@/lib/domain/decision/numbering";
import { judgeSigned } from "@/lib/domain/registration/paper";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { committeeName } from "@/lib/domain/unit/party";

/**
 * Forms an appraisal team by a committee's decision; it replaces the one in force from its own day on. Refuses a team without chair,
 * secretary or as many who score as its province asks for, people without the role at that unit, and while the former team has a sitting open.
 */
export const formTeam = write("team.form", async (room, { seats, signedOn, unitId, ...paper }: FormTeamInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, today, now } = room;
  const unit = await db.unit.findFirst({ where: { AND: [{ id: unitId }, reach.units] }, select: { path: true, versions: { orderBy: { validFrom: "desc" }, take: 1 } } });
  const version = unit?.versions[0];
  if (!unit || !version) return refuse("not-found");
  if (!scope.grants.some(({ role, root }) => root === unit.path && mayRole(role, "team.form"))) return refuse("not-your-committee");
  const { teamLeast } = await rulesFor(db, unit.path, signedOn);
  const refused = judgeTeam(seats, teamLeast) ?? judgeSigned(signedOn, today) ?? (await firstStranger(room, unitId, seats));
  if (refused) return refused;

  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`; // two decisions at once: one after the other
  const replaced = await replaceFormer(room, unitId, signedOn);
  if (replaced) return replaced;
  const used = await db.appraisalTeam.findUnique({ where: { unitId_number_signedOn: { unitId, number: paper.number, signedOn: dateOf(signedOn) } } });
  if (used) return refuse("team-number-used", { field: "number", values: { number: paper.number } });
  const id = randomUUID();
  await db.appraisalTeam.create({
    data: { id, unitId, ...paper, issuer: `Ban Thường vụ ${committeeName(version)}`, symbol: symbolOf(version.kind), signedOn: dateOf(signedOn), accountId: scope.accountId, recordedAt: now, seats: { create: seats } },
  });
  return accept({ id });
});

/** Somebody named without the role of an appraiser at the very unit today. */
async function firstStranger({ db, today }: Room, unitId: string, seats: FormTeamInput["seats"]) {
  const day = dateOf(today);
  for (const { accountId } of seats) {
    const account = await db.account.findFirst({ where: { id: accountId, deactivatedAt: null }, include: { grants: { where: { unitId, revokedAt: null, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } } } });
    if (!account?.grants.some(({ role }) => mayRole(role, "registration.appraise"))) return refuse("not-an-appraiser", { field: "seats", values: account ? { name: account.displayName } : {} });
  }
  return null;
}

/** Ends the team in force on the day the next one begins. */
async function replaceFormer({ db }: Room, unitId: string, signedOn: FormTeamInput["signedOn"]) {
  const former = await db.appraisalTeam.findFirst({ where: { unitId, replacedOn: null } });
  if (!former) return null;
  await db.$queryRaw`SELECT id FROM "AppraisalTeam" WHERE id = ${former.id}::uuid FOR NO KEY UPDATE`; // a sitting opens before, or with the next team
  const since = dayOfDate(former.signedOn);
  if (signedOn < since) return refuse("team-older", { field: "signedOn", values: { on: showDay(since) } });
  if ((await db.appraisalSitting.count({ where: { teamId: former.id, conclusion: null } })) > 0) return refuse("sitting-open-in-team");
  await db.appraisalTeam.update({ where: { id: former.id }, data: { replacedOn: dateOf(signedOn) } });
  return null;
}

import { write } from "@/lib/access/door";
import type { MoveCriteriaInput } from "@/lib/domain/criteria/schema";
import { dateOf } from "@/lib/domain/day";
import { rowOf } from "@/lib/domain/registration/workflow";
import { accept, refuse, type Result } from "@/lib/domain/result";

/**
 * Takes a dossier from its set of criteria to a newer one in force, with the reason. Refuses out of reach, once it left the
 * commune, towards what is no newer set of its title, and when it was moved meanwhile.
 */
export const moveCriteria = write("registration.register", async ({ db, reach, scope, now, today }, { registrationId, fromId, toId, reason }: MoveCriteriaInput): Promise<Result<{ id: string }>> => {
  const registration = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units }, include: { criteriaSet: true } });
  if (!registration) return refuse("not-found");
  if (!rowOf("edit").from.includes(registration.status)) return refuse("criteria-move-too-late");
  if (registration.criteriaSetId !== fromId) return refuse("changed-meanwhile");

  const day = dateOf(today);
  const to = await db.criteriaSet.findFirst({ where: { id: toId, titleId: registration.titleId, publishedAt: { not: null }, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] } });
  if (!to || (registration.criteriaSet && to.version <= registration.criteriaSet.version)) return refuse("criteria-not-newer");
  await db.criteriaMove.create({ data: { registrationId, fromId, toId, reason, on: day, at: now, accountId: scope.accountId } });
  const { count } = await db.registration.updateMany({ where: { id: registrationId, criteriaSetId: fromId }, data: { criteriaSetId: toId } });
  return count === 0 ? refuse("changed-meanwhile") : accept({ id: registrationId });
});

import { write } from "@/lib/access/door";
import { evidenceCriteria } from "@/lib/access/evidence-criteria";
import { dayOfDate } from "@/lib/domain/day";
import { mayChangeEvidence, validity } from "@/lib/domain/evidence/rules";
import type { ReuseInput } from "@/lib/domain/evidence/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Lets a paper the cell has sent before serve another criterion or year. Refuses when out of reach, closed, expired, or serving there already. */
export const reuseEvidence = write("evidence.add", async ({ db, reach, scope, now, today }, { registrationId, evidenceId, criterion }: ReuseInput): Promise<Result<{ id: string }>> => {
  const registration = await db.registration.findFirst({ where: { id: registrationId, unit: reach.units } });
  if (!registration) return refuse("not-found");
  const paper = await db.evidence.findFirst({ where: { id: evidenceId, unitId: registration.unitId } });
  if (!paper) return refuse("not-found");
  if (!mayChangeEvidence(registration.status)) return refuse("evidence-closed", { values: { status: registration.status } });
  if (validity(paper.expiresOn && dayOfDate(paper.expiresOn), today) === "expired") return refuse("evidence-expired");
  if (criterion !== "" && !(await evidenceCriteria(db, registration, today)).some(({ code }) => code === criterion)) return refuse("criterion-unknown", { field: "criterion" });

  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${registration.unitId} FOR NO KEY UPDATE`;
  const standing = await db.evidenceUse.count({ where: { evidenceId, registrationId, criterion, removedAt: null } });
  if (standing > 0) return refuse("evidence-used", { field: "criterion" });
  const { id } = await db.evidenceUse.create({ data: { evidenceId, registrationId, criterion, accountId: scope.accountId, at: now } });
  return accept({ id });
});

import { write } from "@/lib/access/door";
import { mayChangeEvidence } from "@/lib/domain/evidence/rules";
import type { RemoveUseInput } from "@/lib/domain/evidence/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";

/** Takes a paper out of a dossier; the paper stays with its cell and in the record. Refuses when out of reach, closed, or already taken out. */
export const removeEvidenceUse = write("evidence.add", async ({ db, reach, now }, { id }: RemoveUseInput): Promise<Result<{ id: string }>> => {
  const use = await db.evidenceUse.findFirst({ where: { id, registration: { unit: reach.units } }, include: { registration: { select: { status: true } } } });
  if (!use) return refuse("not-found");
  if (!mayChangeEvidence(use.registration.status)) return refuse("evidence-closed", { values: { status: use.registration.status } });
  const { count } = await db.evidenceUse.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } });
  return count === 0 ? refuse("changed-meanwhile") : accept({ id });
});

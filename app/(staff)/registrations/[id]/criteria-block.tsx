import { DossierSection } from "@/components/criteria/dossier-section";
import type { Scope } from "@/lib/access/scope";
import { getDossierCriteria } from "@/lib/queries/get-dossier-criteria";

/** The set the dossier is held against, and what its year's figures say to it. */
export async function CriteriaBlock({ scope, registrationId }: { scope: Scope; registrationId: string }) {
  const dossier = await getDossierCriteria(scope, registrationId);
  return dossier && <DossierSection dossier={dossier} />;
}

import type { Told } from "@/app/told";
import { EvidenceSection } from "@/components/evidence/evidence-section";
import type { Scope } from "@/lib/access/scope";
import { getEvidenceDesk } from "@/lib/queries/get-evidence-desk";

import { removeEvidence, reuse } from "./evidence-actions";

/** The papers of the dossier, with the acts on them that are open to the reader. */
export async function EvidenceBlock({ scope, registrationId, told }: { scope: Scope; registrationId: string; told: Told | null }) {
  const desk = await getEvidenceDesk(scope, registrationId);
  return desk && <EvidenceSection desk={desk} actions={{ reuse, remove: removeEvidence }} told={told} />;
}

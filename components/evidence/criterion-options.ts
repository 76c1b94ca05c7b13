import type { EvidenceDesk } from "@/lib/domain/evidence/view";

/** The criteria of the set, and the dossier as a whole before them. */
export const criterionOptions = (criteria: EvidenceDesk["criteria"]) => criteria.map(({ code, wording }) => ({ value: code, label: `${code}. ${wording}` }));

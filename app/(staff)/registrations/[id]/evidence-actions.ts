"use server";

import { revalidatePath } from "next/cache";
import { removeEvidenceUse } from "@/lib/commands/remove-evidence-use";
import { reuseEvidence } from "@/lib/commands/reuse-evidence";
import { RemoveUseInput, ReuseInput } from "@/lib/domain/evidence/schema";
import type { FormAnswer } from "@/lib/domain/registration/form";

import { actOnForm } from "@/app/act-on-form";

const renew = () => revalidatePath("/registrations/[id]", "page");

/** Lets a paper the cell has sent before serve this dossier too. */
export async function reuse(_previous: FormAnswer | null, form: FormData) {
  return actOnForm({ Input: ReuseInput, command: reuseEvidence, renew }, form);
}

/** Takes a paper out of this dossier. */
export async function removeEvidence(_previous: FormAnswer | null, form: FormData) {
  return actOnForm({ Input: RemoveUseInput, command: removeEvidenceUse, renew }, form);
}

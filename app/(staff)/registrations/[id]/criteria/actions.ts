"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { actionScope } from "@/lib/access/session";
import { moveCriteria } from "@/lib/commands/move-criteria";
import { MoveCriteriaInput } from "@/lib/domain/criteria/schema";
import { refuse, type Result } from "@/lib/domain/result";

/** Takes the dossier to the newer set and shows it as it stands there. */
export async function move(_previous: Result<{ id: string }> | null, form: FormData): Promise<Result<{ id: string }>> {
  const input = MoveCriteriaInput.safeParse(Object.fromEntries(form));
  if (!input.success) return refuse("invalid-input", { field: String(input.error.issues[0]?.path[0] ?? "") });
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const result = await moveCriteria(scope.value, input.data);
  if (!result.ok) return result;
  revalidatePath("/registrations", "layout");
  redirect(`/registrations/${result.value.id}/criteria`);
}

"use server";

import { revalidatePath } from "next/cache";
import { actionScope, currentPeer } from "@/lib/access/session";
import { liveOn } from "@/lib/commands/live-on";
import { refuse, type Result } from "@/lib/domain/result";

/** Asks for the sample's later years, from this very machine. */
export async function ask(_previous: Result<{ id: string }> | null, form: FormData): Promise<Result<{ id: string }>> {
  if (!(await currentPeer()).loopback) return refuse("sample-elsewhere");
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const asked = await liveOn(scope.value, { unitId: String(form.get("unitId") ?? "") });
  if (asked.ok) revalidatePath("/sample");
  return asked;
}

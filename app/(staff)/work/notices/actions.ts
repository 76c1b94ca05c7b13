"use server";

import { revalidatePath } from "next/cache";
import { actionScope } from "@/lib/access/session";
import { readNotices } from "@/lib/commands/read-notices";
import { ReadNoticesInput } from "@/lib/domain/notice/schema";
import { refuse, type Result } from "@/lib/domain/result";

/** Puts the notices on the page aside as read. */
export async function markRead(_previous: Result<{ count: number }> | null, form: FormData): Promise<Result<{ count: number }>> {
  const input = ReadNoticesInput.safeParse({ notices: form.getAll("notice"), rechecks: form.getAll("recheck"), reminders: form.getAll("reminder") });
  if (!input.success) return refuse("invalid-input");
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await readNotices(scope.value, input.data);
  if (done.ok) revalidatePath("/work", "layout");
  return done;
}

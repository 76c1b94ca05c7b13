"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { actionScope } from "@/lib/access/session";
import type { Scope } from "@/lib/access/scope";
import { dropDraft, saveDraft, startDraft } from "@/lib/commands/draft-criteria";
import { publishCriteria } from "@/lib/commands/publish-criteria";
import { DraftInput, DropDraftInput, parseDraft, PublishInput, type SavedDraft } from "@/lib/domain/criteria/schema";
import { refuse, type Result } from "@/lib/domain/result";

type Done = Result<{ id: string }>;

/** Begins a title's next version and opens it. */
export async function start(_previous: Done | null, form: FormData): Promise<Done> {
  const result = await act(DraftInput, startDraft, form);
  if (result.ok) redirect(`/titles/${result.value.id}/edit`);
  return result;
}

/** Throws a draft away. */
export async function drop(_previous: Done | null, form: FormData): Promise<Done> {
  const result = await act(DropDraftInput, dropDraft, form);
  if (result.ok) redirect("/titles");
  return result;
}

/** Puts a draft in force. */
export async function publish(_previous: Done | null, form: FormData): Promise<Done> {
  const result = await act(PublishInput, publishCriteria, form);
  if (result.ok) redirect(`/titles/${result.value.id}`);
  return result;
}

/** Keeps a draft. Whatever is wrong is said at its place, and nothing is kept. */
export async function save(text: string): Promise<SavedDraft> {
  const input = parseDraft(text);
  if (!input.success) return { ...refuse("invalid-input"), errors: Object.fromEntries(input.error.issues.map(({ path, message }) => [path.join("."), message])) };
  const scope = await actionScope();
  if (!scope.ok) return { ...scope, errors: {} };
  const result = await saveDraft(scope.value, input.data);
  if (result.ok) revalidatePath("/titles", "layout");
  return { ...result, errors: {} };
}

async function act<Input>(Input: z.ZodType<Input>, command: (scope: Scope, input: Input) => Promise<Done>, form: FormData): Promise<Done> {
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return refuse("invalid-input", { field: String(input.error.issues[0]?.path[0] ?? "") });
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const result = await command(scope.value, input.data);
  if (result.ok) revalidatePath("/titles", "layout");
  return result;
}

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { applyImport } from "@/lib/commands/apply-import";
import { dropImport, fixImport, forgetMapping, readImport } from "@/lib/commands/change-import";
import { undoImport } from "@/lib/commands/undo-import";
import { ApplyInput, FixInput, OneImport, ReadingInput } from "@/lib/domain/import/schema";
import { refuse, type Result } from "@/lib/domain/result";

type Done = Result<{ id: string }>;

/** Parse, scope, call; the page is drawn again from what is true then. */
async function act<Input>(schema: z.ZodType<Input>, said: unknown, command: (scope: Scope, input: Input) => Promise<Done>): Promise<Done> {
  const input = schema.safeParse(said);
  if (!input.success) return refuse("invalid-input");
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await command(scope.value, input.data);
  if (done.ok) revalidatePath("/", "layout");
  return done;
}

/** Writes over one cell. */
export const fix = async (_previous: Done | null, form: FormData): Promise<Done> => act(FixInput, Object.fromEntries(form), fixImport);

/** Says which column is what, and the alphabet. */
export async function reread(_previous: Done | null, form: FormData): Promise<Done> {
  const { id, alphabet, headAt, ...rest } = Object.fromEntries(form);
  const columns = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (name.startsWith("column-") && value !== "found" ? [[name.slice(7), value]] : [])));
  return act(ReadingInput, { id, alphabet, headAt, columns }, readImport);
}

/** Does what was seen. */
export const apply = async (_previous: Done | null, form: FormData): Promise<Done> => act(ApplyInput, Object.fromEntries(form), applyImport);

/** Takes it back as one act. */
export const undo = async (_previous: Done | null, form: FormData): Promise<Done> => act(OneImport, Object.fromEntries(form), undoImport);

/** Forgets how sheets with some headings are read. */
export const forget = async (_previous: Done | null, form: FormData): Promise<Done> => act(OneImport, Object.fromEntries(form), forgetMapping);

/** Forgets a file that was not applied. */
export async function drop(_previous: Done | null, form: FormData): Promise<Done> {
  const done = await act(OneImport, Object.fromEntries(form), dropImport);
  if (done.ok) redirect("/imports");
  return done;
}

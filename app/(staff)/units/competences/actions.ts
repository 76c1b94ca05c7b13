"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { actionScope } from "@/lib/access/session";
import { confirmCompetence, setCompetence, takeDefaultCompetences } from "@/lib/commands/set-competence";
import { refuse, type Result } from "@/lib/domain/result";
import { SetCompetenceInput } from "@/lib/domain/unit/competence-change";

type Answer = Result<{ id: string }>;

/** Names the body of a stage from a day on. */
export async function name(_previous: Answer | null, form: FormData): Promise<Answer> {
  const input = SetCompetenceInput.safeParse(Object.fromEntries(form));
  if (!input.success) return refuse("invalid-input");
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await setCompetence(scope.value, input.data);
  if (!done.ok) return done;
  revalidatePath("/", "layout");
  redirect(`/units/competences?unit=${input.data.unitId}`);
}

/** Says that a default is right. */
export async function confirm(_previous: Answer | null, form: FormData): Promise<Answer> {
  const input = z.object({ id: z.uuid() }).safeParse(Object.fromEntries(form));
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = input.success ? await confirmCompetence(scope.value, input.data) : refuse("invalid-input");
  if (done.ok) revalidatePath("/units/competences");
  return done;
}

/** Writes the shipped default where nothing is written. */
export async function takeDefault(_previous: Answer | null, form: FormData): Promise<Answer> {
  const input = z.object({ unitId: z.string().max(40) }).safeParse(Object.fromEntries(form));
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = input.success ? await takeDefaultCompetences(scope.value, input.data) : refuse("invalid-input");
  if (done.ok) revalidatePath("/units/competences");
  return done;
}

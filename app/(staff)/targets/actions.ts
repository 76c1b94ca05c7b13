"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { allocateTargets } from "@/lib/commands/allocate-targets";
import { recordResolution, reviseTarget, setTarget } from "@/lib/commands/set-target";
import { withdrawTarget } from "@/lib/commands/withdraw-target";
import { refuse, type Result } from "@/lib/domain/result";
import type { Clash } from "@/lib/domain/target/allocation";
import { AllocateInput, readTargetForm, RecordResolutionInput, ReviseTargetInput, SetTargetInput, WithdrawTargetInput } from "@/lib/domain/target/schema";

type Answer = Result<{ id: string }>;

/** The first thing a form left out, at its field; of a value, the field within it. */
function incomplete(error: z.ZodError): Result<never> {
  const [issue] = error.issues;
  const field = issue?.path.at(-1);
  return refuse("target-incomplete", { ...(typeof field === "string" && { field }), values: { says: issue?.message ?? "" } });
}

async function act<Input, Value>(input: z.ZodSafeParseResult<Input>, command: (scope: Scope, input: Input) => Promise<Result<Value>>): Promise<Result<Value>> {
  if (!input.success) return incomplete(input.error);
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await command(scope.value, input.data);
  if (done.ok) revalidatePath("/", "layout"); // every figure against a target
  return done;
}

/** Enters a paper and goes on to the line that cites it. */
export async function record(_previous: Answer | null, form: FormData): Promise<Answer> {
  const input = RecordResolutionInput.safeParse(Object.fromEntries(form));
  const done = await act(input, recordResolution);
  if (done.ok && input.success) redirect(`/targets/new?unit=${input.data.unitId}&resolution=${done.value.id}`);
  return done;
}

/** Enters a line and shows it. */
export async function set(_previous: Answer | null, form: FormData): Promise<Answer> {
  const done = await act(SetTargetInput.safeParse(readTargetForm(form)), setTarget);
  if (done.ok) redirect(`/targets/${done.value.id}`);
  return done;
}

/** Revises a line; the page shows the value it has now above those it had. */
export async function revise(_previous: Answer | null, form: FormData): Promise<Answer> {
  return act(ReviseTargetInput.safeParse(readTargetForm(form)), reviseTarget);
}

/** Withdraws a line; the page says since when it asks for nothing, and offers to give it again. */
export async function withdraw(_previous: Answer | null, form: FormData): Promise<Answer> {
  return act(WithdrawTargetInput.safeParse(Object.fromEntries(form)), withdrawTarget);
}

/** Gives the changed boxes of a grid, all or none. */
export async function allocate(input: AllocateInput): Promise<Result<{ written: number; clashes: Clash[] }>> {
  return act(AllocateInput.safeParse(input), allocateTargets);
}

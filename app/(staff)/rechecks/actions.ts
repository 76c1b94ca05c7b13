"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { concludeRecheck, replyToRecheck } from "@/lib/commands/act-on-recheck";
import { dismissSignal } from "@/lib/commands/dismiss-signal";
import { planRechecks } from "@/lib/commands/plan-rechecks";
import { raiseSignal } from "@/lib/commands/raise-signal";
import type { RecheckAnswer } from "@/lib/domain/recheck/form";
import { DismissInput, PlanInput, RecheckActInput, SignalInput } from "@/lib/domain/recheck/schema";
import { accept, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

type Said = { done: string; skipped?: readonly string[] };

async function answer<Input>(schema: z.ZodType<Input>, raw: unknown, command: (scope: Scope, input: Input) => Promise<Result<Said>>): Promise<RecheckAnswer> {
  const input = schema.safeParse(raw);
  if (!input.success) {
    const errors: Record<string, string> = {};
    for (const issue of input.error.issues) errors[String(issue.path[0] ?? "")] ??= issue.message;
    return { done: null, skipped: [], refusal: { code: "invalid-input" }, errors };
  }
  const scope = await actionScope();
  const result = scope.ok ? await command(scope.value, input.data) : scope;
  if (!result.ok) return { done: null, skipped: [], refusal: result.refusal, errors: {} };
  revalidatePath("/", "layout"); // the schedule, the re-check, the dashboards
  return { done: result.value.done, skipped: result.value.skipped ?? [], refusal: null, errors: {} };
}

/** Schedules re-checks of the ticked cells; those left out are told with their reason. */
export async function plan(_previous: RecheckAnswer | null, form: FormData) {
  return answer(PlanInput, { ...Object.fromEntries(form), unitIds: form.getAll("unitId") }, async (scope, input) => {
    const planned = await planRechecks(scope, input);
    return planned.ok ? accept({ done: `Đã lên lịch phúc tra ${planned.value.done} chi bộ.`, skipped: planned.value.skipped.map(sayRefusal) }) : planned;
  });
}

/** One step of a re-check, by the office or, answering, by the cell's side. */
export async function act(_previous: RecheckAnswer | null, form: FormData) {
  return answer(RecheckActInput, Object.fromEntries(form), async (scope, input) => {
    const result = input.move === "reply" ? await replyToRecheck(scope, input) : await concludeRecheck(scope, input);
    return result.ok ? accept({ done: "Đã ghi." }) : result;
  });
}

/** Notes a signal about a holder. */
export async function signal(_previous: RecheckAnswer | null, form: FormData) {
  return answer(SignalInput, Object.fromEntries(form), async (scope, input) => {
    const result = await raiseSignal(scope, input);
    return result.ok ? accept({ done: "Đã ghi dấu hiệu." }) : result;
  });
}

/** Lets a signal pass. */
export async function dismiss(_previous: RecheckAnswer | null, form: FormData) {
  return answer(DismissInput, Object.fromEntries(form), async (scope, input) => {
    const result = await dismissSignal(scope, input);
    return result.ok ? accept({ done: "Đã bỏ qua dấu hiệu." }) : result;
  });
}

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { actionScope } from "@/lib/access/session";
import { closePeriod, reopenPeriod } from "@/lib/commands/close-period";
import { termOfYear } from "@/lib/domain/attainment/period";
import { CloseWish, ReopenInput } from "@/lib/domain/closing/schema";
import { yearOf } from "@/lib/domain/day";
import { refuse, type Result } from "@/lib/domain/result";
import { listClosings } from "@/lib/queries/list-closings";
import { getReference } from "@/lib/queries/reference";

import { measure } from "./measure";

type Answer = Result<{ id: string }>;

function incomplete(error: z.ZodError): Result<never> {
  const [issue] = error.issues;
  const field = issue?.path[0];
  return refuse("closing-incomplete", { ...(typeof field === "string" && { field }), values: { says: issue?.message ?? "" } });
}

/** Measures a unit and all below it, and freezes what was measured; leads to the closed report. */
export async function close(_previous: Answer | null, form: FormData): Promise<Answer> {
  const wish = CloseWish.safeParse(Object.fromEntries(form));
  if (!wish.success) return incomplete(wish.error);
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const { unitId, titleId, period: [span, on] } = wish.data;
  const term = termOfYear((await getReference(scope.value)).terms, yearOf(on));
  if (!term) return refuse("year-outside-term", { field: "period", values: { year: String(yearOf(on)) } });
  const before = await listClosings(scope.value, { unitId, titleId }); // its clock is read before the figures
  const units = before && (await measure(scope.value, { unit: unitId, title: titleId, term: term.id, on }));
  if (!before || !units) return refuse("not-found", { field: "unitId" });
  const done = await closePeriod(scope.value, { unitId, titleId, termId: term.id, span, on, units, clock: before.clock });
  if (!done.ok) return done;
  revalidatePath("/", "layout"); // dashboards say what was reported
  redirect(`/closings/${done.value.id}`);
}

/** Opens a closed period again; the page says so above what was frozen. */
export async function reopen(_previous: Answer | null, form: FormData): Promise<Answer> {
  const input = ReopenInput.safeParse(Object.fromEntries(form));
  if (!input.success) return incomplete(input.error);
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await reopenPeriod(scope.value, input.data);
  if (done.ok) revalidatePath("/", "layout");
  return done;
}

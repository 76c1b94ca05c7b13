"use server";

import { revalidatePath } from "next/cache";
import { actionScope } from "@/lib/access/session";
import { enterFigures } from "@/lib/commands/enter-figures";
import { fieldOfIssue, parseFiguresForm, type FiguresAnswer } from "@/lib/domain/figures/schema";
import { sayRefusal } from "@/lib/domain/words";
import type { Refusal } from "@/lib/domain/result";

/** Enters a cell's year; what is wrong is said at its field. */
export async function enter(_previous: FiguresAnswer | null, form: FormData): Promise<FiguresAnswer> {
  const input = parseFiguresForm(form);
  if (!input.success) {
    const errors = Object.fromEntries(input.error.issues.map(({ path, message }) => [fieldOfIssue(path, form), message]).reverse());
    return { done: false, sentence: sayRefusal({ code: "invalid-input" }), errors };
  }
  const scope = await actionScope();
  if (!scope.ok) return refused(scope.refusal);
  const result = await enterFigures(scope.value, input.data);
  if (!result.ok) return refused(result.refusal);
  revalidatePath("/", "layout"); // the cell's page and whatever is judged by its year
  return { done: true, sentence: null, errors: {} };
}

function refused(refusal: Refusal): FiguresAnswer {
  const sentence = sayRefusal(refusal);
  return { done: false, sentence, errors: refusal.field ? { [refusal.field]: sentence } : {} };
}

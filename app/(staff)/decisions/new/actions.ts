"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { actionScope } from "@/lib/access/session";
import { issueDecision } from "@/lib/commands/issue-decision";
import { readIssueForm } from "@/lib/domain/decision/schema";
import type { IssueAnswer } from "@/lib/domain/decision/view";
import type { Refusal } from "@/lib/domain/result";
import { previewDecision } from "@/lib/queries/preview-decision";

const refused = (refusal: Refusal): IssueAnswer => ({ errors: {}, refusal, preview: null });

/** Shows the paper before it is signed, or issues it and leads to it; the same form sent twice issues one paper. */
export async function issue(_previous: IssueAnswer | null, form: FormData): Promise<IssueAnswer> {
  const input = readIssueForm(form);
  if (!input.success) {
    const errors: Record<string, string> = {};
    for (const problem of input.error.issues) errors[String(problem.path[0] ?? "")] ??= problem.message;
    return { errors, refusal: { code: "invalid-input" }, preview: null };
  }
  const scope = await actionScope();
  if (!scope.ok) return refused(scope.refusal);
  if (form.get("step") !== "issue") {
    const preview = await previewDecision(scope.value, input.data);
    return preview.ok ? { errors: {}, refusal: null, preview: preview.value } : refused(preview.refusal);
  }
  const issued = await issueDecision(scope.value, input.data);
  if (!issued.ok) return refused(issued.refusal);
  revalidatePath("/", "layout"); // the registers, the dossiers and every figure above them
  redirect(`/decisions/${issued.value.id}`);
}

"use server";

import { change } from "@/app/(staff)/registrations/change";
import { pickedIn } from "@/app/(staff)/registrations/picked";
import { proposeCells } from "@/lib/commands/propose-cells";
import { reviewCells } from "@/lib/commands/review-cells";
import { reviewProgress } from "@/lib/commands/review-progress";
import { ReviewReportInput } from "@/lib/domain/progress/schema";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { ProposeInput, ReviewInput } from "@/lib/domain/registration/schema-stages";

type Previous = FormAnswer | null;

/** What the commune's monthly meeting says to a report. */
export async function answerReport(_previous: Previous, form: FormData) {
  return change(ReviewReportInput, reviewProgress, Object.fromEntries(form));
}

/** The meeting that reviewed cells, with the vote on each. */
export async function review(_previous: Previous, form: FormData) {
  const rows = pickedIn(form).map(({ id, version }) => {
    const of = (field: string) => form.get(`${field} ${id}`) ?? undefined;
    return { id, version, grade: of("grade"), gradeYear: of("gradeYear"), inFavour: of("inFavour"), isChosen: of("chosen") === "1", reason: of("reason") };
  });
  return change(ReviewInput, reviewCells, { ...Object.fromEntries(form), rows });
}

/** One signed proposal for the cells picked. */
export async function propose(_previous: Previous, form: FormData) {
  return change(ProposeInput, proposeCells, { ...Object.fromEntries(form), rows: pickedIn(form) });
}

"use server";

import { change } from "@/app/(staff)/registrations/change";
import { reportProgress } from "@/lib/commands/report-progress";
import { ReportInput } from "@/lib/domain/progress/schema";
import type { FormAnswer } from "@/lib/domain/registration/form";

/** Sends a month's report; the same one twice is one. */
export async function send(_previous: FormAnswer | null, form: FormData) {
  return change(ReportInput, reportProgress, Object.fromEntries(form));
}

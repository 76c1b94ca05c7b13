"use server";

import { change } from "@/app/(staff)/registrations/change";
import { pickedIn } from "@/app/(staff)/registrations/picked";
import { agreeRegistrations } from "@/lib/commands/agree-registration";
import { receiveRegistrations } from "@/lib/commands/appraise-registration";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { AgreeInput, BatchInput } from "@/lib/domain/registration/schema-stages";

type Previous = FormAnswer | null;

/** Agreement in principle to the cells picked, by its own paper. */
export async function agree(_previous: Previous, form: FormData) {
  return change(AgreeInput, agreeRegistrations, { ...Object.fromEntries(form), rows: pickedIn(form) });
}

/** Receives what a proposal still waits for. */
export async function receive(_previous: Previous, form: FormData) {
  return change(BatchInput, receiveRegistrations, { rows: pickedIn(form) });
}

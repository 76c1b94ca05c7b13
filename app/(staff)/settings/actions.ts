"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import { actionScope } from "@/lib/access/session";
import type { Scope } from "@/lib/access/scope";
import { addHolidays, confirmHoliday, strikeHoliday } from "@/lib/commands/keep-calendar";
import { endOfficeRule, setOfficeRule } from "@/lib/commands/set-office-rule";
import { ConfirmHolidayInput, EndRuleInput, HolidayInput, RuleInput, StrikeHolidayInput } from "@/lib/domain/office/schema";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import type { Result } from "@/lib/domain/result";

type Previous = FormAnswer | null;

/** Puts a rule in force from a day. */
export const setRule = async (_previous: Previous, form: FormData) => act(RuleInput, setOfficeRule, form);

/** Ends a rule on a day. */
export const endRule = async (_previous: Previous, form: FormData) => act(EndRuleInput, endOfficeRule, form);

/** Enters days off, or days worked in exchange. */
export const addDaysOff = async (_previous: Previous, form: FormData) => act(HolidayInput, addHolidays, form);

/** Strikes a day that is wrong. */
export const strike = async (_previous: Previous, form: FormData) => act(StrikeHolidayInput, strikeHoliday, form);

/** Confirms a day in doubt. */
export const confirm = async (_previous: Previous, form: FormData) => act(ConfirmHolidayInput, confirmHoliday, form);

async function act<Input>(Input: z.ZodType<Input>, command: (scope: Scope, input: Input) => Promise<Result<{ id: string }>>, form: FormData): Promise<FormAnswer> {
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const result = await command(scope.value, input.data);
  if (result.ok) revalidatePath("/", "layout"); // deadlines everywhere are counted by them
  return answered(result);
}

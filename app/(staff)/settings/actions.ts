"use server";

import { revalidatePath } from "next/cache";
import { addHolidays, confirmHoliday, strikeHoliday } from "@/lib/commands/keep-calendar";
import { endOfficeRule, setOfficeRule } from "@/lib/commands/set-office-rule";
import { ConfirmHolidayInput, EndRuleInput, HolidayInput, RuleInput, StrikeHolidayInput } from "@/lib/domain/office/schema";
import type { FormAnswer } from "@/lib/domain/registration/form";

import { actOnForm } from "@/app/act-on-form";

const renew = () => revalidatePath("/", "layout"); // deadlines everywhere are counted by them

type Previous = FormAnswer | null;

/** Puts a rule in force from a day. */
export const setRule = async (_previous: Previous, form: FormData) => actOnForm({ Input: RuleInput, command: setOfficeRule, renew }, form);

/** Ends a rule on a day. */
export const endRule = async (_previous: Previous, form: FormData) => actOnForm({ Input: EndRuleInput, command: endOfficeRule, renew }, form);

/** Enters days off, or days worked in exchange. */
export const addDaysOff = async (_previous: Previous, form: FormData) => actOnForm({ Input: HolidayInput, command: addHolidays, renew }, form);

/** Strikes a day that is wrong. */
export const strike = async (_previous: Previous, form: FormData) => actOnForm({ Input: StrikeHolidayInput, command: strikeHoliday, renew }, form);

/** Confirms a day in doubt. */
export const confirm = async (_previous: Previous, form: FormData) => actOnForm({ Input: ConfirmHolidayInput, command: confirmHoliday, renew }, form);

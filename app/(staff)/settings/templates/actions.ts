"use server";

import { revalidatePath } from "next/cache";
import { adoptTemplate, withdrawTemplate } from "@/lib/commands/keep-template";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { AdoptInput, WithdrawInput } from "@/lib/domain/template/schema";

import { actOnForm } from "@/app/act-on-form";

const renew = () => revalidatePath("/settings/templates");

type Previous = FormAnswer | null;

/** Puts a form in force from a day. */
export const adopt = async (_previous: Previous, form: FormData) => actOnForm({ Input: AdoptInput, command: adoptTemplate, renew }, form);

/** Lets a form go. */
export const withdraw = async (_previous: Previous, form: FormData) => actOnForm({ Input: WithdrawInput, command: withdrawTemplate, renew }, form);

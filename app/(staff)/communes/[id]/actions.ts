"use server";

import { revalidatePath } from "next/cache";
import { registerCell } from "@/lib/commands/register-cell";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { RegisterForm } from "@/lib/domain/registration/schema";

import { actOnForm } from "@/app/act-on-form";

const renew = () => revalidatePath("/", "layout"); // the commune's page, the registers and every figure above it

/** Registers a cell of the commune; the same form sent twice registers once. */
export const register = async (_previous: FormAnswer | null, form: FormData) => actOnForm({ Input: RegisterForm, command: registerCell, renew }, form);

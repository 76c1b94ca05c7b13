import type { z } from "zod";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { answered, misread, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import type { Result } from "@/lib/domain/result";

type Act<Input> = { Input: z.ZodType<Input>; command: (scope: Scope, input: Input) => Promise<Result<{ id: string }>>; /** Once it is done: what has to be drawn anew. */ renew: () => void };

/** What a form asks for, done as the person who sends it; the answer keeps what was misread or refused. */
export async function actOnForm<Input>({ Input, command, renew }: Act<Input>, form: FormData): Promise<FormAnswer> {
  const input = Input.safeParse(Object.fromEntries(form));
  if (!input.success) return misread(input.error);
  const scope = await actionScope();
  if (!scope.ok) return refusedForm(scope.refusal);
  const result = await command(scope.value, input.data);
  if (result.ok) renew();
  return answered(result);
}

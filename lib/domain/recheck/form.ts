import type { Refusal } from "@/lib/domain/result";

/** How a form of the re-checks is answered: what was done and what was left out, or what is wrong. */
export type RecheckAnswer = { done: string | null; skipped: readonly string[]; refusal: Refusal | null; errors: Readonly<Record<string, string>> };

/** An expected "no" that words.ts can say in Vietnamese; `values` fill the sentence. Never thrown. */
export type Refusal = { code: string; field?: string; values?: Readonly<Record<string, string | number>> };
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: string, more: Omit<Refusal, "code"> = {}): Result<never> => ({ ok: false, refusal: { code, ...more } });

import { roots, type Scope } from "@/lib/access/scope";
import { AttainmentParameters, attainmentKeys, firstIssue, resolveCommon, resolveFilter, type AttainmentFilter, type CommonFilter } from "@/lib/domain/attainment/filter";
import type { Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { getReference, type Reference } from "@/lib/queries/reference";

export type Search = Record<string, string | string[] | undefined>;

/** A question out of an address, or the sentence that says what is wrong with it. */
export type Question = { ok: true; filter: AttainmentFilter; reference: Reference } | { ok: false; sentence: string };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;

/** The unit a person's figures begin with: the widest subtree they may read. */
const ownUnit = (scope: Scope) => roots(scope, "attainment.read")[0]?.split("/").at(-2);

const givenIn = (search: Search) => AttainmentParameters.safeParse(Object.fromEntries(attainmentKeys.map((key) => [key, one(search[key])])));

/** Reads the address of a page of figures; what it does not say is decided by the day and by who asks. */
export async function ask(scope: Scope, search: Search): Promise<Question> {
  const given = givenIn(search);
  if (!given.success) return { ok: false, sentence: firstIssue(given.error).message };
  const reference = await getReference(scope);
  const unit = ownUnit(scope);
  const filter: Result<AttainmentFilter> = resolveFilter(given.data, { ...reference, today: scope.today, ...(unit !== undefined && { unit }) });
  return filter.ok ? { ok: true, filter: filter.value, reference } : { ok: false, sentence: sayRefusal(filter.refusal) };
}

/** The same for a map of two days; null when the address asks for one day. */
export async function askCommon(scope: Scope, search: Search): Promise<{ ok: true; filter: CommonFilter; reference: Reference } | { ok: false; sentence: string } | null> {
  if (one(search["lens"]) !== "common") return null;
  const given = givenIn(search);
  if (!given.success) return { ok: false, sentence: firstIssue(given.error).message };
  const reference = await getReference(scope);
  const unit = ownUnit(scope);
  const filter = resolveCommon(given.data, { ...reference, today: scope.today, ...(unit !== undefined && { unit }) });
  return filter.ok ? { ok: true, filter: filter.value, reference } : { ok: false, sentence: sayRefusal(filter.refusal) };
}

export const sortOf = (search: Search) => one(search["sort"]);

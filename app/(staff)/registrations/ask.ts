import { roots, type Scope } from "@/lib/access/scope";
import type { Action } from "@/lib/domain/action";
import { firstIssue } from "@/lib/domain/attainment/filter";
import { DecisionParameters, decisionKeys, resolveDecisions, type DecisionFilter } from "@/lib/domain/decision/filter";
import { RegistrationParameters, registrationKeys, resolveRegistrations, type RegistrationFilter } from "@/lib/domain/registration/filter";
import type { Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { getReference, type Reference } from "@/lib/queries/reference";

export type Search = Record<string, string | string[] | undefined>;

/** A question out of an address, or the sentence that says what is wrong with it. */
export type Question<Filter> = { ok: true; filter: Filter; reference: Reference } | { ok: false; sentence: string };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;
const given = (search: Search, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, one(search[key])]));

/** The unit a person's register begins with: the one subtree they may read. Several subtrees are listed together. */
function ownUnit(scope: Scope, action: Action) {
  const [only, ...others] = roots(scope, action);
  return others.length === 0 ? only?.split("/").at(-2) : undefined;
}

/** Reads the address of the register of registrations; what it does not say is decided by the day and by who asks. */
export async function askRegistrations(scope: Scope, search: Search): Promise<Question<RegistrationFilter>> {
  const parsed = RegistrationParameters.safeParse(given(search, registrationKeys));
  if (!parsed.success) return { ok: false, sentence: firstIssue(parsed.error).message };
  const unit = parsed.data.unit ?? ownUnit(scope, "registration.read");
  const reference = await getReference(scope);
  return answered(resolveRegistrations({ ...parsed.data, ...(unit !== undefined && { unit }) }, { ...reference, today: scope.today }), reference);
}

/** Reads the address of the register of decisions in the same way. */
export async function askDecisions(scope: Scope, search: Search): Promise<Question<DecisionFilter>> {
  const parsed = DecisionParameters.safeParse(given(search, decisionKeys));
  if (!parsed.success) return { ok: false, sentence: firstIssue(parsed.error).message };
  const unit = parsed.data.unit ?? ownUnit(scope, "decision.read");
  const reference = await getReference(scope);
  return answered(resolveDecisions({ ...parsed.data, ...(unit !== undefined && { unit }) }, { ...reference, today: scope.today }), reference);
}

const answered = <Filter,>(filter: Result<Filter>, reference: Reference): Question<Filter> =>
  filter.ok ? { ok: true, filter: filter.value, reference } : { ok: false, sentence: sayRefusal(filter.refusal) };

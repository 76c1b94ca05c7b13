import { periodKey } from "@/lib/domain/attainment/period";
import type { Period } from "@/lib/domain/attainment/view";
import type { DecisionFilter } from "@/lib/domain/decision/filter";
import type { RegistrationFilter } from "@/lib/domain/registration/filter";

/** What an address carries on; an empty text leaves a part to the page's default. */
export type Query = Readonly<Record<string, string | undefined>>;

type Common = Pick<RegistrationFilter, "unit" | "period" | "on" | "title" | "q" | "lens">;

const periodQuery = (period: Period): Query => ({ year: undefined, term: undefined, [period.kind]: periodKey(period) });

const common = ({ unit, period, on, title, q, lens }: Common): Query => ({ unit: unit ?? "", ...periodQuery(period), on, title: title === "tsvmtd" ? "" : title, lens, q });

export const registrationsQuery = (filter: RegistrationFilter): Query => ({
  ...common(filter),
  status: filter.status ?? "",
  expected: filter.expected ? "1" : "",
  appraised: filter.appraised ? "1" : "",
});

export const decisionsQuery = (filter: DecisionFilter): Query => ({ ...common(filter), effect: filter.effect ?? "", recognised: filter.recognised ? "1" : "" });

/** The parts that say something. */
export const kept = (query: Query): Record<string, string> => Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])));

export function address(path: string, query: Query): string {
  const text = new URLSearchParams(kept(query)).toString();
  return text === "" ? path : `${path}?${text}`;
}

/** What a change of the context bar means for an address: a new period or day begins at the first page. */
export type ContextChange = { period?: Period | undefined; on?: string | undefined; title?: string | undefined };

export const changed = (query: Query, change: ContextChange): Query => ({
  ...query,
  ...(change.period && periodQuery(change.period)),
  ...("on" in change && { on: change.on ?? "" }),
  ...(change.title && { title: change.title === "tsvmtd" ? "" : change.title }),
  after: "",
});

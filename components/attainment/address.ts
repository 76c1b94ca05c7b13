import { filterQuery, type AttainmentFilter } from "@/lib/domain/attainment/filter";
import { periodKey } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import type { Status } from "@/lib/domain/registration/status";

/** What a page asks for, as far as an address must carry it on. */
export type Asked = Pick<AttainmentFilter, "unit" | "period" | "on" | "title" | "base" | "rounding">;

export const askedOf = ({ unit, period, on, title, base, rounding }: Attainment): Asked => ({ unit: unit.id, period, on, title: title.id, base, rounding });

type Change = Partial<Asked> & { sort?: string };

const withSort = (path: string, query: string, sort: string | undefined) => `${path}?${query}${sort ? `&sort=${sort}` : ""}`;

/** The same question with something changed, as a dashboard or a comparison. A change to undefined leaves the page its default. */
export const dashboardHref = (asked: Asked, { sort, ...change }: { [Key in keyof Change]: Change[Key] | undefined } = {}) => withSort("/dashboard", filterQuery(definedOf({ ...asked, ...change })), sort);
export const compareHref = (asked: Asked, { sort, ...change }: { [Key in keyof Change]: Change[Key] | undefined } = {}) => withSort("/compare", filterQuery(definedOf({ ...asked, ...change })), sort);

const definedOf = (asked: { [Key in keyof Asked]: Asked[Key] | undefined }): Partial<Asked> => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));

type Place = { unit: string; period: Asked["period"]; on: Asked["on"]; title?: string };

const query = ({ unit, period, on }: Place, more: Record<string, string> = {}) => new URLSearchParams({ unit, [period.kind]: periodKey(period), on, ...more }).toString();

/** The lists behind figures. */
export const decisionsHref = (place: Place) => `/decisions?${query(place)}`;
export const registrationsHref = (place: Place, status?: Status) => `/registrations?${query(place, status ? { status } : {})}`;
export const expectedHref = (place: Place) => `/registrations?${query(place, { expected: "1" })}`;
export const termRegistrationsHref = ({ unit, period, on }: Place) => `/registrations?${new URLSearchParams({ unit, term: period.term, on })}`;
export const targetsHref = ({ unit, period }: Pick<Place, "unit" | "period">, year?: number) => `/targets?${new URLSearchParams({ unit, year: String(year ?? (period.kind === "year" ? period.year : period.firstYear)) })}`;
export const cellsHref = ({ unit, on }: Pick<Place, "unit" | "on">) => `/units?${new URLSearchParams({ parent: unit, level: "cell", on })}`;

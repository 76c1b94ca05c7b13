import { filterQuery, type AttainmentFilter } from "@/lib/domain/attainment/filter";
import { listBehind } from "@/lib/domain/attainment/link";
import type { Day } from "@/lib/domain/day";
import type { Attainment } from "@/lib/domain/attainment/view";
import type { Status } from "@/lib/domain/registration/status";

/** What a page asks for, as its address carries it on. */
export type Asked = AttainmentFilter;

export const askedOf = ({ unit, period, on, title, base, rounding, restated, against }: Attainment): Asked => ({ unit: unit.id, period, on, title: title.id, base, rounding, against, ...(restated?.lens === "now" && { lens: restated.lens }) });

/** A question with something changed. A change to undefined leaves that part to the page's default. */
export type Change = { [Key in keyof Asked]?: Asked[Key] | undefined } & { sort?: string | undefined; with?: Day };

function address(path: string, asked: Asked, { sort, ...change }: Change): string {
  const given = Object.entries({ ...asked, ...change }).filter(([, value]) => value !== undefined);
  const query = filterQuery(Object.fromEntries(given) as Partial<Asked & { with: Day }>); // entries lose their keys' types
  return `${path}?${query}${sort ? `&sort=${sort}` : ""}`;
}

export const dashboardHref = (asked: Asked, change: Change = {}) => address("/dashboard", asked, change);
export const compareHref = (asked: Asked, change: Change = {}) => address("/compare", asked, change);

/** The interim and final reviews of a unit; the one for this period and day can be begun there. */
export const reportsHref = (asked: Asked, change: Change = {}) => address("/reports", asked, change);

export const forecastHref = (asked: Asked, change: Change = {}) => address("/forecast", asked, change);

/** The same forecast as a file; its dossiers alone, as CSV. */
export const forecastFileHref = (asked: Asked, table?: "dossiers") => `${address("/api/documents/forecast", asked, {})}${table ? `&table=${table}&format=csv` : ""}`;

/** The same unit's year in pictures; the same for a hall; and one of the pictures as a file. */
export const chartsHref = (asked: Asked, change: Change = {}) => address("/charts", asked, change);
export const meetingHref = (asked: Asked) => address("/charts/meeting", asked, {});
export const chartHref = (asked: Asked, key: string) => address(`/api/documents/charts/${key}`, asked, {});

/** The same unit on two days, on a map both can bear. */
export const commonHref = (asked: Asked, other: Day, change: Change = {}) => address("/compare", asked, { lens: undefined, with: other, ...change });

/** The same figures as a file, the units below in the order of the page. */
export const exportHref = (asked: Asked, sort: string | undefined, other?: Day) => address("/api/documents/attainment", asked, { sort, ...(other && { lens: undefined, with: other }) });

/** What was recorded of a unit since its figures were last closed. */
export const changesHref = (unit: string) => `/audit?unit=${unit}&kind=changes&since=closing`;

/** The dossiers of a unit that have come to one step. */
export const stageHref = (view: Attainment, status: Status) => `${listBehind("registered", view, view)}&status=${status}`;

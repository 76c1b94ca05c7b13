import type { Day } from "@/lib/domain/day";
import { crosswalkKeys, type CrosswalkAddress } from "@/lib/domain/unit/crosswalk";
import { unitKeys } from "@/lib/domain/unit/filter";

/** What an address of the register says; `after` is a cursor as written. An empty text says nothing. */
export type UnitAddress = { [Key in (typeof unitKeys)[number]]?: string | undefined };

/** Values as an address or a form gives them, without the empty ones. */
export const given = (search: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ""));

/** The register with these choices; what is left out is not asked. */
export function registerHref(address: UnitAddress): string {
  const query = new URLSearchParams(unitKeys.flatMap((key) => (address[key] ? [[key, address[key]]] : [])));
  return query.size > 0 ? `/units?${query}` : "/units";
}

/** A unit's page, on a day that is not today's. */
export const unitHref = (id: string, on?: Day) => `/units/${id}${on ? `?on=${on}` : ""}`;

/** The crosswalk between two days. */
export function crosswalkHref(address: CrosswalkAddress): string {
  const query = new URLSearchParams(crosswalkKeys.flatMap((key) => (address[key] ? [[key, address[key]]] : [])));
  return query.size > 0 ? `/units/crosswalk?${query}` : "/units/crosswalk";
}

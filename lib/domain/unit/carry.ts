import type { Day } from "@/lib/domain/day";
import { commonAbove } from "./reorganisation/heirs";
import { versionOn, type Span } from "./version";

/** A version as far as the tree goes. */
export type Place = Span & { parentId: string | null };
/** `to` carried on a unit from a day, whole or in part. */
export type HandedOver = { to: string; on: Day; whole: boolean };
/** What is known of units through time: their versions and what was handed over, by the unit it is about. */
export type History = { versions: ReadonlyMap<string, readonly Place[]>; handings: ReadonlyMap<string, readonly HandedOver[]> };

/** A unit standing on the asked day that carries on another: all of it alone, or some part. `above`: nobody took it on, and it stood below. */
export type Heir = { id: string; how: "same" | "whole" | "part" | "above" };

/**
 * The units of a day that carry on one of an earlier day: itself while it stands, else those it was handed over to, and so on; what
 * ended without an heir is carried by what stood above it. Empty for a unit that began later.
 */
export function heirsOf(history: History, id: string, day: Day): Heir[] {
  const all = walk(history, id, day, "same");
  const apart = new Map(all.map((heir) => [heir.id, all.some((other) => other.id === heir.id && other.how === "part") ? { ...heir, how: "part" as const } : heir]));
  const [only, ...others] = [...apart.values()];
  // What was divided and came together again is one unit's whole.
  return only && others.length === 0 && all.length > 1 && only.how === "part" && all.every(({ how }) => how === "part") ? [{ ...only, how: "whole" }] : [...apart.values()];
}

function walk(history: History, id: string, day: Day, how: Heir["how"]): Heir[] {
  const versions = history.versions.get(id) ?? [];
  if (versionOn(versions, day)) return [{ id, how }];
  const last = versions.filter(({ until }) => until !== null && until <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!last) return [];
  const heirs = (history.handings.get(id) ?? []).filter(({ on }) => on === last.until);
  if (heirs.length === 0) return last.parentId === null ? [] : walk(history, last.parentId, day, "above");
  const [only] = heirs;
  const passed = how === "above" ? how : how !== "part" && heirs.length === 1 && only?.whole ? "whole" : "part";
  return heirs.flatMap(({ to }) => walk(history, to, day, passed));
}

/** Where a unit of an earlier day is counted on another: at the finest unit that holds all that carries it on. Null for one that begins later. */
export function carriedTo(history: History, id: string, day: Day): string | null {
  return commonAbove(heirsOf(history, id, day).map((heir) => placeOn(history, heir.id, day) ?? []));
}

/** Ids from the top down to the unit on a day, itself last; null when it does not stand. */
export function placeOn({ versions }: History, id: string, day: Day): string[] | null {
  const steps: string[] = [];
  for (let at: string | null = id; at !== null; ) {
    const version: Place | null = versionOn(versions.get(at) ?? [], day);
    if (!version || steps.includes(at)) return null;
    steps.unshift(at);
    at = version.parentId;
  }
  return steps;
}

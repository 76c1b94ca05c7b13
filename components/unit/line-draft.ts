import type { UnitKind } from "@/lib/domain/unit/level";
import { kindsAt } from "@/lib/domain/unit/reorganisation/structure";
import type { LineKind } from "@/lib/domain/unit/reorganisation/line";
import { readShare } from "@/lib/domain/unit/reorganisation/share";
import type { ActUnit } from "@/lib/domain/unit/reorganisation/view";

/** A unit as it is being described: one that begins, or the divided one itself going on. */
export type Begun = { stays: boolean; name: string; kind: UnitKind | ""; code: string; /** How the act already names it. */ key?: string; /** A unit that stands, or that another line makes. */ into?: string; /** The part of a divided unit that comes here, as typed. */ share?: string };
/** A line as it is being filled in. */
export type Draft = {
  kind: LineKind;
  units: readonly ActUnit[];
  isNew: boolean;
  heir: readonly ActUnit[];
  parent: readonly ActUnit[];
  begun: Begun;
  parts: readonly Begun[];
  children: readonly ActUnit[];
  /** Which part (by its place) takes each child. */
  placed: Readonly<Record<string, number>>;
};

export const begunBlank: Begun = { stays: false, name: "", kind: "", code: "" };
export const blank = (kind: LineKind): Draft => ({ kind, units: [], isNew: true, heir: [], parent: [], begun: begunBlank, parts: [begunBlank, begunBlank], children: [], placed: {} });

const letters = "abcdefghijklmnopqrstuvwxyz";
const made = ({ name, kind, code }: Begun, key: string, parent: string, known: readonly ActUnit[]) => ({ key, name, kind: kind || kindOf(known), code: code.trim() || null, parent });

/** The kind a new unit has unless told: that of the level of the units it comes from. */
export const kindOf = (known: readonly ActUnit[]): UnitKind | "" => (known[0] ? (kindsAt(known[0].level)[0] ?? "") : "");

/** What cannot be read is sent as it is, for the server to say so. */
const shareIn = ({ share = "" }: Begun) => (share.trim() === "" ? {} : { share: readShare(share) ?? share });

/** The line as it would be sent; the server says what it lacks. */
export function lineOf({ kind, units, isNew, heir, parent, begun, parts, placed }: Draft, top: ActUnit): object {
  const unit = units[0]?.id ?? "";
  const above = parent[0]?.id ?? "";
  const own = begun.key ?? "a";
  switch (kind) {
    case "merge":
      return { kind, units: units.map(({ id }) => id), into: isNew ? `+${own}` : (heir[0]?.id ?? ""), make: isNew ? made(begun, own, above, units) : null };
    case "split":
      return {
        kind, unit,
        parts: parts.map((part, at) => ({
          into: part.stays ? unit : (part.into ?? `+${part.key ?? letters[at]}`),
          make: part.stays || part.into ? null : made(part, part.key ?? letters[at] ?? "a", above, units),
          ...shareIn(part),
          children: Object.entries(placed).flatMap(([child, place]) => (place === at ? [child] : [])),
        })),
      };
    case "rename":
      return { kind, unit, name: begun.name };
    case "change_kind":
      return { kind, unit, to: begun.kind, name: begun.name };
    case "change_code":
      return { kind, unit, code: begun.code.trim() || null };
    case "move":
      return { kind, unit, parent: above };
    case "create":
      return { kind, make: made(begun, own, above, []) };
    case "abolish":
      return { kind, unit };
    case "abolish_level":
      return { kind, level: "district", under: top.id };
  }
}

import fc from "fast-check";
import { levels, type Level, type UnitKind } from "@/lib/domain/unit/level";
import type { ActLine, Made } from "@/lib/domain/unit/reorganisation/line";
import type { Standing, Structure } from "@/lib/domain/unit/reorganisation/structure";

const kinds: Record<Level, UnitKind> = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" };

/** A tree of every level: numbers choose parents. Communes stand below a district or, some, below the province. */
export function treeOf(picks: readonly number[]): Map<string, Standing> {
  const units: Standing[] = [];
  const add = (level: Level, parentId: string | null, code: string | null = null) => {
    const id = String(units.length + 1);
    units.push({ id, level, name: `Đơn vị ${id}`, kind: kinds[level], code, parentId });
    return id;
  };
  const root = add("country", null);
  const province = add("province", root, "83");
  const above: Record<string, string[]> = { district: [province], commune: [province], cell: [] };
  for (const pick of picks) {
    const level = (["district", "commune", "cell", "cell"] as const)[pick % 4]!;
    const parents = above[level]!;
    if (parents.length === 0) continue;
    const id = add(level, parents[(pick >> 3) % parents.length]!, level === "cell" ? null : `${100 + units.length}`);
    if (level === "district") above["commune"]!.push(id);
    if (level === "commune") above["cell"]!.push(id);
  }
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** What a random line is drawn from: plain numbers, so that shrinking works. */
export const draws = fc.array(fc.record({ kind: fc.nat(8), a: fc.nat(), b: fc.nat(), c: fc.nat(), name: fc.nat(6) }), { minLength: 1, maxLength: 5 });
type Draw = { kind: number; a: number; b: number; c: number; name: number };

/** Lines over a tree: often sensible, sometimes not. Children of what is split are shared out, so that many splits stand. */
export function linesFrom(tree: Structure, drawn: readonly Draw[], turn = 0): ActLine[] {
  const all = [...tree.values()].filter(({ level }) => level !== "country");
  return all.length === 0 ? [] : drawn.flatMap((draw, index): ActLine[] => lineFrom(all, tree, draw, `${turn}x${index}`));
}

function lineFrom(all: readonly Standing[], tree: Structure, { kind, a, b, c, name }: Draw, key: string): ActLine[] {
  const unit = all[a % all.length]!;
  const alike = all.filter(({ level }) => level === unit.level);
  const other = alike[b % alike.length]!;
  const above = [...tree.values()].filter(({ level }) => levels.indexOf(level) < levels.indexOf(unit.level));
  const made = (suffix: string): Made => ({ key: `${key}${suffix}`, name: `Mới ${key}${suffix}`, kind: unit.kind, code: null, parent: unit.parentId ?? "1" });
  const children = [...tree.values()].filter(({ parentId }) => parentId === unit.id).map(({ id }) => id);
  switch (kind) {
    case 0:
      return [{ kind: "rename", unit: unit.id, name: `Tên ${name}` }];
    case 1:
      return [{ kind: "change_kind", unit: unit.id, to: unit.level === "commune" ? "ward" : unit.level === "cell" ? "quarter" : "town", name: `Loại ${name}` }];
    case 2:
      return [{ kind: "change_code", unit: unit.id, code: `${900 + name}` }];
    case 3:
      return [{ kind: "move", unit: unit.id, parent: above[c % above.length]!.id }];
    case 4:
      return [{ kind: "merge", units: [unit.id], into: other.id, make: null }];
    case 5:
      return [{ kind: "merge", units: [...new Set([unit.id, other.id])], into: `+${key}n`, make: made("n") }];
    case 6:
      return [{ kind: "split", unit: unit.id, parts: [{ into: c % 2 ? unit.id : `+${key}p`, make: c % 2 ? null : made("p"), children: children.filter((_, at) => at % 2 === 0), ...(name % 2 && { share: 1 + ((a * 997) % 9_998) }) }, { into: `+${key}q`, make: made("q"), children: children.filter((_, at) => at % 2 === 1), ...(name % 2 && { share: 9_999 - ((a * 997) % 9_998) }) }] }];
    case 7:
      return name > 3 ? [{ kind: "abolish_level", level: "district", under: "2" }] : [{ kind: "abolish", unit: unit.id }];
    default:
      return [{ kind: "create", make: made("c") }];
  }
}

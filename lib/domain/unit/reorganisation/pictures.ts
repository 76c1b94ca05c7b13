import { isMade } from "./line";
import type { Plan } from "./plan";
import { lineageOf } from "./structure";

/**
 * Standing units of which a report from the act's day on would show another picture: another name, other units below at any depth, or none
 * because they end. What only moves higher up, or bears another code, is pictured as before.
 */
export function picturesChanged({ before, after, closed, opened }: Pick<Plan, "before" | "after" | "closed" | "opened">): string[] {
  const changed = new Set<string>(closed);
  for (const id of closed) for (const above of lineageOf(before, id)) changed.add(above);
  for (const unit of opened) {
    const was = before.get(unit.id);
    const isNamedSo = was?.name === unit.name && was.kind === unit.kind;
    if (isNamedSo && was.parentId === unit.parentId) continue;
    if (was && !isNamedSo) changed.add(unit.id);
    for (const structure of [before, after]) for (const above of lineageOf(structure, unit.id).slice(1)) changed.add(above);
  }
  return [...changed].filter((id) => !isMade(id));
}

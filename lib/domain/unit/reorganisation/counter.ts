import type { Handing, Planned, Problem } from "./plan";
import { difference, type Standing, type Structure } from "./structure";

/** What an act did to one unit: how it stood on the day before, and from the act's day. Null is not standing. */
export type Step = { before: Standing | null; after: Standing | null };

const says = (unit: Standing | null | undefined) => unit && [unit.name, unit.kind, unit.code, unit.parentId].join("\n");

/**
 * The plan that puts back what an act did, from a later day on: units it ended stand again, those it made end. Refuses where something
 * else happened to one of them since, or where a unit has come to stand below one that would end.
 */
export function planCounter(now: Structure, later: ReadonlySet<string>, steps: readonly Step[], handings: readonly Handing[]): Planned {
  const problems: Problem[] = [];
  const result = new Map(now);
  for (const { before, after } of steps) {
    const id = before?.id ?? after?.id ?? "";
    const name = (after ?? before)?.name ?? "";
    if (says(now.get(id)) !== says(after ?? undefined) || later.has(id)) problems.push({ line: null, refusal: { code: "act-changed-since", values: { unit: name } } });
    if (before) result.set(id, before);
    else result.delete(id);
  }
  for (const unit of result.values()) {
    if (unit.parentId !== null && !result.has(unit.parentId)) problems.push({ line: null, refusal: { code: "act-child-since", values: { child: unit.name, unit: now.get(unit.parentId)?.name ?? "" } } });
  }
  const { closed, opened } = difference(now, result);
  for (const { id, name } of opened) if (later.has(id) && !steps.some(({ before, after }) => (before ?? after)?.id === id)) problems.push({ line: null, refusal: { code: "act-changed-since", values: { unit: name } } });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, plan: { before: now, after: result, closed, opened, handings: back(handings, new Set(closed)), sameNames: [] } };
}

/** What was handed over is handed back; whole only where one unit alone had gone into the other, and that one ends. */
const back = (handings: readonly Handing[], closed: ReadonlySet<string>): Handing[] =>
  handings.map(({ from, to }) => ({ from: to, to: from, whole: closed.has(to) && handings.filter((other) => other.to === to).length === 1 }));

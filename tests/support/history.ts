import { addDays, Day } from "@/lib/domain/day";
import type { HandedOver, History, Place } from "@/lib/domain/unit/carry";
import { isMade, type ActLine } from "@/lib/domain/unit/reorganisation/line";
import { planAct } from "@/lib/domain/unit/reorganisation/plan";
import type { Standing, Structure } from "@/lib/domain/unit/reorganisation/structure";
import { linesFrom } from "./random-acts";

const start = Day.parse("2020-01-01");
type Draws = Parameters<typeof linesFrom>[1];
export type Told = { history: History; days: readonly Day[]; structures: readonly Structure[] };

/** Random acts on a tree, one a month, without a database: what was known of each unit, and the tree after each act that could be. */
export function historyOf(tree: ReadonlyMap<string, Standing>, turns: readonly Draws[]): Told {
  const versions = new Map<string, Place[]>([...tree.values()].map(({ id, parentId }) => [id, [{ from: start, until: null, parentId }]]));
  const handings = new Map<string, HandedOver[]>();
  const structures: Structure[] = [tree];
  const days = [start];
  turns.forEach((drawn, turn) => {
    const before = structures.at(-1)!;
    const on = addDays(start, 30 * (turn + 1));
    const lines: ActLine[] = linesFrom(before, drawn, turn);
    const planned = planAct({ before, later: new Set(), elsewhen: new Map() }, lines);
    if (!planned.ok) return;
    const named = (ref: string) => (isMade(ref) ? `m${turn}${ref.slice(1)}` : ref);
    for (const id of [...planned.plan.closed, ...planned.plan.opened.map((unit) => unit.id)]) {
      const last = versions.get(id)?.at(-1);
      if (last) versions.set(id, [...versions.get(id)!.slice(0, -1), { ...last, until: on }]);
    }
    for (const { id, parentId } of planned.plan.opened) versions.set(named(id), [...(versions.get(named(id)) ?? []), { from: on, until: null, parentId: parentId && named(parentId) }]);
    for (const { from, to, whole } of planned.plan.handings) handings.set(named(from), [...(handings.get(named(from)) ?? []), { to: named(to), on, whole }]);
    structures.push(new Map([...planned.plan.after.values()].map((unit) => [named(unit.id), { ...unit, id: named(unit.id), parentId: unit.parentId && named(unit.parentId) }])));
    days.push(on);
  });
  return { history: { versions, handings }, days, structures };
}

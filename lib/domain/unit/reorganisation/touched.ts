import { isMade } from "./line";
import { picturesChanged } from "./pictures";
import { holdersTouched, type Plan } from "./plan";
import { lineageOf, type Standing } from "./structure";

/** Units a plan touches, as a preview asks for them. */
export type Touched = {
  ending: readonly string[];
  /** Cells that stand elsewhere in the tree, under the same committee or another. */
  moving: readonly string[];
  asked: readonly string[];
  /** Units that end, or below which other units stand from then on. */
  scoped: readonly string[];
  /** Units whose reports from the day on would show another picture. */
  pictured: readonly string[];
  /** Units that go on, of whose amounts the act gives shares to others. */
  parted: readonly string[];
  /** Cells that come under another committee. */
  recommitted: readonly { unit: Standing; from: Standing | null; to: Standing | null }[];
};

/** What a preview has to look at. Of a counter-act only titles of units that end are called in question. */
export function touchedBy(plan: Plan, isCounter: boolean): Touched {
  const { before, after, closed, opened } = plan;
  const known = opened.filter(({ id }) => before.has(id));
  const above = (id: string) => lineageOf(before, id).join("/") !== lineageOf(after, id).join("/");
  const reparented = known.filter(({ id, parentId }) => before.get(id)?.parentId !== parentId);
  const parents = reparented.flatMap(({ id, parentId }) => [before.get(id)?.parentId ?? null, parentId]);
  return {
    ending: closed,
    moving: known.filter(({ id, level }) => level === "cell" && above(id)).map(({ id }) => id),
    asked: isCounter ? closed : holdersTouched(plan),
    scoped: [...new Set([...closed, ...parents.flatMap((id) => (id && !isMade(id) ? [id] : []))])],
    pictured: picturesChanged(plan),
    parted: [...new Set(plan.handings.flatMap(({ from, share }) => (share !== undefined && after.has(from) ? [from] : [])))],
    recommitted: reparented.filter(({ level }) => level === "cell").map((unit) => ({ unit, from: before.get(before.get(unit.id)?.parentId ?? "") ?? null, to: after.get(unit.parentId ?? "") ?? null })),
  };
}

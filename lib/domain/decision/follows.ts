import { judgeAmong, type LineFacts, type PrintedCell } from "./judge";
import { annulledLines, holdingsOf, type Line } from "./title";

/** Why a line does not follow from those before it, and at which cell: the other one that it names is not free, or else. */
type Stranded = { unitId: string; why: "stranded" | "crowded" };

/**
 * Whether a line follows from the lines before it about its cells, judged by the rules of signing as far as they ask of other papers;
 * null when it does. `before` is in the order of the fold.
 */
export function strandedAfter(before: readonly Line[], line: Line): Stranded | null {
  const { effect, titleId, decidedOn } = line;
  const held = holdingsOf(before).filter(({ heldUntil }) => heldUntil === null);
  const heldBy = (unitId: string) => held.find((holding) => holding.unitId === unitId);
  const affected = before.find(({ id }) => id === line.affectsLineId);
  const unitId = affected && effect !== "revoke" ? affected.unitId : line.unitId;
  const cellOf = (id: string): PrintedCell => ({ unitId: id, name: "", stands: true, holds: heldBy(id) !== undefined });
  const own = heldBy(unitId);
  const last = before.at(-1);
  const facts: LineFacts = {
    subject: line.id, cell: cellOf(unitId), other: line.unitId === unitId ? null : cellOf(line.unitId), titleId, competentId: null, registration: null,
    held: own ? { since: own.heldFrom, openedById: own.openedById } : null,
    affected: affected ? { ...affected, undone: annulledLines(before).has(affected.id) } : null,
    revived: null, notice: null,
    latest: last ? { number: 0, symbol: "", effect: last.effect, decidedOn: last.decidedOn, by: null, at: "" } : null,
  };
  const refused = judgeAmong(facts, { effect, titleId, issuerId: "", decidedOn, reason: null });
  if (!refused) return null;
  return refused.code === "other-holds" ? { unitId: line.unitId, why: "crowded" } : { unitId, why: "stranded" };
}

/** Lines about cells whose titles rest on each other's lines, put together: each group in the order given. */
export function linkedGroups<L extends Line>(lines: readonly L[]): L[][] {
  const unitOf = new Map(lines.map(({ id, unitId }) => [id, unitId]));
  const above = new Map<string, string>();
  const rootOf = (unitId: string): string => {
    let root = unitId;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    return root;
  };
  for (const { unitId, affectsLineId } of lines) {
    const [one, two] = [rootOf(unitId), rootOf(unitOf.get(affectsLineId ?? "") ?? unitId)];
    if (one !== two) above.set(one, two);
  }
  const groups = new Map<string, L[]>();
  for (const line of lines) {
    const root = rootOf(line.unitId);
    const group = groups.get(root);
    if (group) group.push(line);
    else groups.set(root, [line]);
  }
  return [...groups.values()];
}

/** Lines that open or close a title in the fold of these. */
const acting = (lines: readonly Line[]) => new Set(holdingsOf(lines).flatMap(({ openedById, closedById }) => (closedById === null ? [openedById] : [openedById, closedById])));

/** A line that followed from the papers before it in `was` and does not in `is`, or that says nothing of a title any more; `unitId` is the cell it is about. */
type Upset<L> = { line: L; unitId: string; why: Stranded["why"] | "silent" };

/**
 * The first line of linked cells that stood in `was` and no longer stands as it did in `is`, both in the order of the fold; null when all do. What
 * did not follow before either is nobody's doing here.
 */
export function firstUpset<L extends Line>(was: readonly L[], is: readonly L[]): Upset<L> | null {
  const known = new Set(was.map(({ id }) => id));
  const first = is.findIndex(({ id }, index) => id !== was[index]?.id);
  for (const [index, line] of is.entries()) {
    if (index < first || first < 0 || !known.has(line.id)) continue;
    const stranded = strandedAfter(is.slice(0, index), line);
    if (stranded && strandedAfter(was.slice(0, was.indexOf(line)), line) === null) return { line, ...stranded };
  }
  const [before, after] = [acting(was), acting(is)];
  const silent = is.find(({ id }) => !after.has(id) && (before.has(id) || !known.has(id)));
  return silent ? { line: silent, unitId: silent.unitId, why: "silent" } : null;
}

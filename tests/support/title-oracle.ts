import type { Line } from "@/lib/domain/decision/title";

/** A title as the oracle tells it. */
export type Told = { unitId: string; from: string; until: string | null; by: string; endedBy: string | null };

/**
 * Who held the title, told from the papers as a clerk would, without the fold: what was annulled is struck out, what was corrected is
 * written under the other cell, and then each paper is read once. Lines come in the order of signing.
 */
export function tell(lines: readonly Line[]): Told[] {
  const struck = new Set<string>();
  for (const [index, line] of [...lines.entries()].reverse())
    if (line.effect === "annul" && !struck.has(line.id) && lines.slice(0, index).some(({ id }) => id === line.affectsLineId)) struck.add(line.affectsLineId ?? "");
  const left = lines.filter(({ id, effect }) => effect === "recognise" || !struck.has(id));
  const byId = new Map(left.map((line) => [line.id, line]));
  /** The paper that gave a title, behind papers that keep or correct its cell. */
  const origin = (id: string): string => {
    const line = byId.get(id);
    const behind = line?.affectsLineId ? byId.get(line.affectsLineId) : undefined;
    return line && behind && (line.effect === "correct" || (line.effect === "replace" && behind.unitId === line.unitId)) ? origin(behind.id) : id;
  };
  const corrected = new Map<string, Line>();
  for (const line of left) if (line.effect === "correct" && line.affectsLineId) corrected.set(origin(line.affectsLineId), line);
  const told: Told[] = [];
  const open = (unitId: string) => told.find((each) => each.unitId === unitId && each.until === null);
  const end = (each: Told | undefined, line: Line) => each && Object.assign(each, { until: line.decidedOn, endedBy: line.id });
  const give = (line: Line) => {
    const other = corrected.get(line.id);
    const moved = other && other.unitId !== line.unitId ? other : null;
    if (moved) told.push({ unitId: line.unitId, from: line.decidedOn, until: line.decidedOn, by: line.id, endedBy: moved.id });
    const holder = moved ?? line;
    if (!open(holder.unitId)) told.push({ unitId: holder.unitId, from: line.decidedOn, until: null, by: holder.id, endedBy: null });
  };
  const givenBy = (lineId: string | null) => told.find(({ until, by }) => until === null && lineId !== null && (by === origin(lineId) || by === corrected.get(origin(lineId))?.id));
  for (const line of left) {
    if (line.effect === "recognise") give(line);
    if (line.effect === "revoke") end(open(line.unitId), line);
    if (line.effect === "annul") end(givenBy(line.affectsLineId), line);
    if (line.effect === "replace" && origin(line.id) === line.id && end(givenBy(line.affectsLineId), line)) give(line);
  }
  return told;
}

/** Whether a line may be signed after these: a title is given to who has none, taken from who has one, and an earlier paper is touched while what it gave is held. */
export function maySign(before: readonly Line[], line: Line): boolean {
  const told = tell(before);
  const open = (unitId: string) => told.find((each) => each.unitId === unitId && each.until === null);
  if (line.effect === "recognise") return !open(line.unitId);
  if (line.effect === "revoke") return open(line.unitId) !== undefined;
  const affected = before.find(({ id }) => id === line.affectsLineId);
  if (!affected) return false;
  const gave = open(affected.unitId)?.by === affected.id;
  if (line.effect === "annul") return affected.effect === "recognise" ? gave : !isStruck(before, affected.id);
  return gave && (line.unitId === affected.unitId || !open(line.unitId));
}

const isStruck = (lines: readonly Line[], id: string): boolean => lines.some((line, index) => line.effect === "annul" && line.affectsLineId === id && !isStruck(lines.slice(index + 1), line.id));

/** Whether every line may be signed after those before it. */
export const isHistory = (lines: readonly Line[]): boolean => lines.every((line, index) => maySign(lines.slice(0, index), line));

import type { Day } from "@/lib/domain/day";

/** What a line of a decision does. A correction or a replacement names the line it stands for; an annulment, the line it undoes. */
export const effects = ["recognise", "revoke", "correct", "annul", "replace"] as const;
export type Effect = (typeof effects)[number];

/** A line of a decision about one cell and title. */
export type Line = { id: string; unitId: string; titleId: string; effect: Effect; affectsLineId: string | null; decidedOn: Day };

/** A cell held a title from `heldFrom` until the day before `heldUntil`; what was void from the start has both on one day. */
export type Holding = {
  unitId: string;
  titleId: string;
  heldFrom: Day;
  heldUntil: Day | null;
  openedById: string;
  closedById: string | null;
  closeEffect: Exclude<Effect, "recognise"> | null;
};

/**
 * Who holds what since when: the fold of decision lines, given in the order they were decided and recorded.
 * Revoked, or the recognition annulled: the title ends that day, so that figures of earlier days stay as they were reported.
 * A revocation, correction, replacement or annulment that is itself annulled counts as never signed.
 * Corrected to another cell: the title was that cell's from the first day. Replaced by another cell: it is that cell's from the day of
 * the replacement. Replaced by the same cell, or recognised again while held: nothing changes.
 */
export function holdingsOf(lines: readonly Line[]): Holding[] {
  const inOrder = [...lines].sort((a, b) => compareDays(a.decidedOn, b.decidedOn)); // a stable sort: lines of one day keep their order
  const undone = undoneLines(inOrder);
  const signed = inOrder.filter(({ id, effect }) => effect === "recognise" || !undone.has(id));
  const first = firstPapers(signed);
  const correctedBy = corrections(signed, first);
  const holdings: Holding[] = [];
  const opened = ({ affectsLineId }: Line) => (holding: Holding) => affectsLineId !== null && opens(holding, first(affectsLineId), correctedBy);

  for (const line of signed) {
    if (line.effect === "recognise") open(holdings, line, correctedBy.get(line.id));
    if (line.effect === "revoke") close(holdings, line, "revoke", (holding) => isOf(holding, line));
    if (line.effect === "annul") close(holdings, line, "annul", opened(line));
    if (line.effect === "replace" && first(line.id) === line.id && close(holdings, line, "replace", opened(line))) open(holdings, line, correctedBy.get(line.id));
  }
  return holdings;
}

/** The lines that an annulment undid, of lines in the order they were decided and recorded. */
export const annulledLines = (lines: readonly Line[]): ReadonlySet<string> => undoneLines([...lines].sort((a, b) => compareDays(a.decidedOn, b.decidedOn)));

/** The recognitions an annulment stands against, of lines in the order they were decided and recorded: their dossiers are as before them. */
export const annulledRecognitions = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(holdingsOf(lines).flatMap(({ openedById, closeEffect }) => (closeEffect === "annul" ? [openedById] : [])));

/** True when the cell holds the title at the end of `day`. */
export const isHeldOn = (holding: Pick<Holding, "heldFrom" | "heldUntil">, day: Day) =>
  holding.heldFrom <= day && (holding.heldUntil === null || day < holding.heldUntil);

const compareDays = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0);

/** Lines an annulment undoes. Read from the last to the first: an annulment may itself be annulled, by a later line only. */
function undoneLines(inOrder: readonly Line[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const notEarlier = new Set<string>();
  for (const line of [...inOrder].reverse()) {
    notEarlier.add(line.id);
    if (line.effect !== "annul" || line.affectsLineId === null || undone.has(line.id)) continue;
    if (!notEarlier.has(line.affectsLineId)) undone.add(line.affectsLineId);
  }
  return undone;
}

/** The line a paper stands for: a replacement that keeps its cell is only another paper about the first one. */
function firstPapers(signed: readonly Line[]): (lineId: string) => string {
  const byId = new Map<string, Line>();
  const standsFor = new Map<string, string>();
  const first = (lineId: string) => standsFor.get(lineId) ?? lineId;
  for (const line of signed) {
    const affected = line.affectsLineId === null ? undefined : byId.get(line.affectsLineId);
    if (line.effect === "replace" && affected && isOf(affected, line)) standsFor.set(line.id, first(affected.id));
    byId.set(line.id, line);
  }
  return first;
}

/** The last standing correction of each line; correcting a correction corrects the line behind it. */
function corrections(signed: readonly Line[], first: (lineId: string) => string): Map<string, Line> {
  const correctedBy = new Map<string, Line>();
  const corrected = new Map<string, string>();
  for (const line of signed) {
    if (line.effect !== "correct" || line.affectsLineId === null) continue;
    const affected = first(line.affectsLineId);
    const behind = corrected.get(affected) ?? affected;
    corrected.set(line.id, behind);
    correctedBy.set(behind, line);
  }
  return correctedBy;
}

function open(holdings: Holding[], line: Line, corrected: Line | undefined) {
  const moved = corrected && corrected.unitId !== line.unitId ? corrected : null;
  const opened = { titleId: line.titleId, heldFrom: line.decidedOn };
  if (moved) holdings.push({ ...opened, unitId: line.unitId, heldUntil: line.decidedOn, openedById: line.id, closedById: moved.id, closeEffect: "correct" });

  const holder = moved ?? line;
  if (holdings.some((holding) => holding.heldUntil === null && isOf(holding, { ...line, unitId: holder.unitId }))) return;
  holdings.push({ ...opened, unitId: holder.unitId, heldUntil: null, openedById: holder.id, closedById: null, closeEffect: null });
}

function close(holdings: readonly Holding[], by: Line, closeEffect: NonNullable<Holding["closeEffect"]>, matches: (holding: Holding) => boolean) {
  const held = holdings.find((holding) => holding.heldUntil === null && matches(holding));
  if (held) Object.assign(held, { heldUntil: by.decidedOn, closedById: by.id, closeEffect } satisfies Partial<Holding>);
  return held !== undefined;
}

const isOf = (one: Pick<Line, "unitId" | "titleId">, { unitId, titleId }: Pick<Line, "unitId" | "titleId">) => one.unitId === unitId && one.titleId === titleId;

const opens = (holding: Holding, lineId: string, correctedBy: ReadonlyMap<string, Line>) => holding.openedById === lineId || holding.openedById === correctedBy.get(lineId)?.id;

import type { Day } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import { judgeLine, type LineFacts } from "./judge";
import type { IssueInput, LineInput } from "./schema";
import { holdingsOf, type Line } from "./title";

/** A line ready to be signed; `nameAsSigned` is printed ever after. */
type DraftLine = Line & { position: number; registrationId: string | null; nameAsSigned: string; reason: string | null; registerFrom: Day | null };

type Paper = Pick<IssueInput, "effect" | "titleId" | "issuerId" | "decidedOn" | "registerFrom">;

/** The lines of the paper in the order they were picked, `ids` theirs. */
export const draftLines = (paper: Paper, wishes: readonly LineInput[], facts: readonly LineFacts[], ids: readonly string[]): DraftLine[] =>
  facts.map(({ cell, other, affected, registration, titleId }, index) => ({
    id: ids[index]!, // as many as lines
    position: index + 1,
    unitId: (other ?? cell).unitId,
    titleId,
    effect: paper.effect,
    affectsLineId: affected?.id ?? null,
    registrationId: registration?.id ?? null,
    nameAsSigned: (other ?? cell).name,
    reason: wishes[index]?.reason ?? null,
    registerFrom: paper.registerFrom,
    decidedOn: paper.decidedOn,
  }));

/** Why each line cannot be signed; null for those that can. A cell is named once in a paper. */
export function judgeLines(paper: Paper, wishes: readonly LineInput[], facts: readonly LineFacts[]): (Refusal | null)[] {
  const named = new Set<string>();
  return facts.map((line, index) => {
    const { unitId, name } = line.other ?? line.cell;
    if (named.has(unitId)) return { code: "same-cell-twice", field: "lines", values: { cell: name } };
    named.add(unitId);
    return judgeLine(line, { ...paper, reason: wishes[index]?.reason ?? null });
  });
}

const holders = (lines: readonly Line[]) => holdingsOf(lines).filter(({ heldUntil }) => heldUntil === null).length;

/** How many more cells hold the title once the lines are signed; negative when fewer do. */
export const heldMore = (signed: readonly Line[], drafted: readonly Line[]) => holders([...signed, ...drafted]) - holders(signed);

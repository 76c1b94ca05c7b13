import { yearOf, type Day } from "@/lib/domain/day";
import { refuse, type Result } from "@/lib/domain/result";
import { gradeWords, passesGate, type Grade } from "./grade";

export type Meeting = { heldOn: Day; members: number; present: number };
export type Vote = { grade: Grade; gradeYear: number; inFavour: number; isChosen: boolean; reason: string | null };

/** Why a meeting of the commune's committee cannot be recorded so. A committee decides only with more than half of its members there. */
export function judgeMeeting({ heldOn, members, present }: Meeting, today: Day): Result<never> | null {
  if (heldOn > today) return refuse("day-ahead", { field: "heldOn" });
  if (present > members) return refuse("present-over-members", { field: "present", values: { members } });
  if (present * 2 <= members) return refuse("no-quorum", { field: "present", values: { members, present, least: Math.floor(members / 2) + 1 } });
  return null;
}

/**
 * Why a vote cannot stand. Chosen is a cell that passes the gate of the yearly classification and that more than half of the whole
 * committee voted for (Điều lệ Đảng, điều 9.5); one not chosen is told why.
 */
export function judgeVote(vote: Vote, { members, present, heldOn }: Meeting, { cell, gate }: { cell: string; gate: Grade }): Result<never> | null {
  if (vote.inFavour > present) return refuse("votes-over-present", { field: "inFavour", values: { cell, present } });
  const year = yearOf(heldOn);
  if (vote.gradeYear !== year && vote.gradeYear !== year - 1) return refuse("grade-year", { field: "gradeYear", values: { cell, first: year - 1, last: year } });
  if (!vote.isChosen) return vote.reason ? null : refuse("not-chosen-why", { field: "reason", values: { cell } });
  if (!passesGate(vote.grade, gate)) return refuse("below-gate", { field: "grade", values: { cell, grade: gradeWords[vote.grade], year: vote.gradeYear, gate: gradeWords[gate] } });
  if (vote.inFavour * 2 <= members) return refuse("no-majority", { field: "inFavour", values: { cell, inFavour: vote.inFavour, members, least: Math.floor(members / 2) + 1 } });
  return null;
}

import { refuse, type Result } from "@/lib/domain/result";

export const teamFunctions = ["chair", "deputy", "secretary", "member", "support"] as const;
export type TeamFunction = (typeof teamFunctions)[number];

/** Who gives marks; the support team prepares, surveys and looks. */
export const scores = (seat: TeamFunction) => seat !== "support";

/** What a team needs before it may sit where neither its decision nor its province says otherwise: three quarters of those who may score. Domain.md 3. */
export const usualQuorum = { part: 3, whole: 4 } as const;
/** How far apart two members' totals may lie before they have to talk. Domain.md 3. */
export const usualDivergence = 10;
/** A chair, a secretary and somebody to differ: no province may ask for fewer. */
export const leastScorers = 3;

export type Seat = { accountId: string; function: TeamFunction };

/** Why a team cannot be formed so: one chair, one secretary, nobody twice, and as many who score as the province asks for. */
export function judgeTeam(seats: readonly Seat[], least: number): Result<never> | null {
  const count = (asked: TeamFunction) => seats.filter((seat) => seat.function === asked).length;
  if (new Set(seats.map(({ accountId }) => accountId)).size !== seats.length) return refuse("seat-twice", { field: "seats" });
  if (count("chair") !== 1) return refuse("one-chair", { field: "seats" });
  if (count("secretary") !== 1) return refuse("one-secretary", { field: "seats" });
  const scorers = seats.filter((seat) => scores(seat.function)).length;
  return scorers < least ? refuse("too-few-scorers", { field: "seats", values: { least, count: scorers } }) : null;
}

/** Why a member must not score a dossier: said so themselves, proposed the cell, or works for the commune that did. */
export const bars = ["conflict", "proposer", "commune"] as const;
export type Bar = (typeof bars)[number];

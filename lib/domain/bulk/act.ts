import { rowOf, type MoveName } from "@/lib/domain/registration/workflow";
import { refuse, type Result } from "@/lib/domain/result";

/**
 * Acts that may be done to many dossiers at once: those that ask nothing of the single dossier. A return names its items, a finding its
 * grounds; a review, a proposal, an agreement and a decision are one paper about several cells already.
 */
export const bulkActs = ["appraise", "take", "take_over", "hand_over", "release", "resend", "move_year", "withdraw"] as const satisfies readonly MoveName[];
export type BulkAct = (typeof bulkActs)[number];

/** What is said once for all dossiers. */
export type Wish = { reason: string | null; year: number | null; holderId: string | null };
export const noWish: Wish = { reason: null, year: null, holderId: null };

type Asks = { reason: boolean; year: boolean; holder: boolean };

/** What an act asks for beside the dossiers, by the workflow's own row. */
export const asksOf = (act: BulkAct): Asks => ({ reason: rowOf(act).asks === "reason", year: act === "move_year", holder: rowOf(act).holder === "named" });

export const asksNothing = (act: BulkAct) => !Object.values(asksOf(act)).includes(true);

/** Refuses an act whose question is left open; drops what it does not ask for. */
export function answeredWish(act: BulkAct, wish: Wish): Result<Wish> {
  const { reason, year, holder } = asksOf(act);
  if (year && wish.year === null) return refuse("bulk-year-missing", { field: "year" });
  if (holder && wish.holderId === null) return refuse("bulk-holder-missing", { field: "holderId" });
  if (reason && wish.reason === null) return refuse("bulk-reason-missing", { field: "reason" });
  return { ok: true, value: { reason: reason ? wish.reason : null, year: year ? wish.year : null, holderId: holder ? wish.holderId : null } };
}

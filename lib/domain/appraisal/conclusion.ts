import { refuse, type Result } from "@/lib/domain/result";
import type { Round } from "./round";

/** How a sitting ends. Adjourned leaves the dossier as it was. */
export const conclusions = ["pass", "fail", "supplement", "adjourned"] as const;
export type Conclusion = (typeof conclusions)[number];

/** What a conclusion is held against: the last round, the limit between two members, and what the marks leave failing; null where no criteria rule. */
type Basis = { last: Round; divergence: number; failing: readonly string[] | null };
type Asked = { conclusion: Conclusion; departure: string | null; items: number };

/** Whether a conclusion says otherwise than the marks do. */
export const departs = (conclusion: Conclusion, failing: readonly string[] | null) =>
  failing !== null && (conclusion === "pass" ? failing.length > 0 : conclusion === "fail" && failing.length === 0);

/** Why a sitting cannot end so yet: marks are awaited or too far apart, nothing is named to supplement, or it departs from the marks without a reason. */
export function judgeConclusion({ last, divergence, failing }: Basis, { conclusion, departure, items }: Asked): Result<never> | null {
  if (conclusion === "adjourned") return null;
  if (last.state === "waiting") return refuse("marks-awaited", { field: "conclusion", values: { given: last.given, scorers: last.scorers } });
  if (last.state === "apart") return refuse("discussion-owed", { field: "conclusion", values: { apart: last.highest - last.lowest, limit: divergence } });
  if (conclusion === "supplement" && items === 0) return refuse("items-owed", { field: "items" });
  return departs(conclusion, failing) && !departure ? refuse("departure-owed", { field: "departure", values: { conclusion, failing: failing?.[0] ?? "" } }) : null;
}

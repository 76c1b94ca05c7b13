import { showDay, type Day } from "@/lib/domain/day";
import { refuse } from "@/lib/domain/result";

/** What is known of a cell that is to begin towards a title: how a sentence calls it, whether it stands today, what it holds or waits for. */
type Beginning = { cell: string; stands: boolean; heldSince: Day | null; waitsUntil: Day | null };

/** Why this cell cannot begin at all; null when it can. */
export function cannotBegin({ cell, stands, heldSince, waitsUntil }: Beginning) {
  const about = (code: string, values: Record<string, string>) => refuse(code, { field: "unitId", values: { ...(cell !== "" && { cell }), ...values } });
  if (!stands) return about("cell-ended", {});
  if (waitsUntil) return about("wait-after-revocation", { from: showDay(waitsUntil) });
  return heldSince ? about("already-holds", { since: showDay(heldSince) }) : null;
}

/** Why a registration that stands already leaves no room for another. */
export const inTheWayOf = (standing: { id: string; year: number; termId: string }, year: number, cell: string) =>
  refuse(standing.year === year ? "already-registered" : "open-in-term", { field: "unitId", values: { cell, year: standing.year, term: standing.termId.replace("-", "–"), registrationId: standing.id } });

import { showDay, type Day } from "@/lib/domain/day";
import { refuse, type Refusal } from "@/lib/domain/result";
import type { Status } from "./status";

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
export function inTheWayOf(standing: { id: string; year: number; termId: string; status: Status }, year: number, cell: string) {
  const more = { field: "unitId", values: { cell, year: standing.year, term: standing.termId.replace("-", "–"), registrationId: standing.id } };
  return standing.year === year ? yearTaken(standing.status, more) : refuse("open-in-term", more);
}

/** Why a year is not free for a cell: it strives for it, or failed in it already. */
export function yearTaken(status: Status, more: Omit<Refusal, "code">) {
  const hasFailed = status === "failed";
  return refuse(hasFailed ? "failed-in-year" : "already-registered", more);
}

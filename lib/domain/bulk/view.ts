import type { Called } from "@/lib/domain/registration/view";
import type { Status } from "@/lib/domain/registration/status";
import type { Refusal } from "@/lib/domain/result";
import type { BulkAct, Wish } from "./act";

export const outcomes = ["done", "skipped", "failed"] as const;
export type Outcome = (typeof outcomes)[number];

/** One dossier of a run. `dossier` is null when it is out of reach; `foreseen` says why it would be skipped, `refusal` why it was not done. */
export type BulkLine = {
  position: number;
  registrationId: string;
  dossier: { cell: Called; parent: Called | null; above: Called | null; year: number; status: Status } | null;
  foreseen: Refusal | null;
  outcome: Outcome | null;
  refusal: Refusal | null;
};

/** How far a run is. `waiting` have no outcome yet. */
export type BulkCounts = Readonly<Record<Outcome | "waiting", number>>;

/** A run as its person sees it: chosen, previewed, being done, or over. */
export type BulkRun = {
  id: string;
  act: BulkAct;
  wish: Wish;
  holder: string | null;
  preparedAt: Date;
  previewedAt: Date | null;
  startedAt: Date | null;
  counts: BulkCounts;
};

export type BulkRunView = BulkRun & { lines: readonly BulkLine[]; colleagues: readonly { id: string; name: string }[] };

type Settled = { outcome: string | null };

export function countsOf(lines: readonly Settled[]): BulkCounts {
  const counts = { done: 0, skipped: 0, failed: 0, waiting: 0 };
  for (const { outcome } of lines) counts[outcomes.find((known) => known === outcome) ?? "waiting"]++;
  return counts;
}

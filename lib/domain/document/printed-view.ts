import type { Effect } from "@/lib/domain/decision/title";
import type { PaperNumber } from "@/lib/domain/decision/numbering";
import type { Day } from "@/lib/domain/day";
import type { Printed } from "./stamp";

/** What a printed paper was made from. `later` are the decisions that changed what it says, `newer` a later sitting or closing about the same; `title` names the record. */
export type PrintedView = Printed & {
  code: string;
  sha256: string;
  at: Date;
  by: string;
  title: string;
  later: readonly (PaperNumber & { decisionId: string; decidedOn: Day; effect: Effect; cell: string })[];
  newer: { id: string; title: string } | null;
};

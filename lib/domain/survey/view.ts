import type { Stated } from "@/lib/domain/appraisal/marks";
import type { TeamFunction } from "@/lib/domain/appraisal/team";
import type { Criterion } from "@/lib/domain/criteria/content";
import type { Day } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import type { Sight } from "./schema";

/** Who saw it, where and when. */
type Seen = { criterion: string; who: string; function: TeamFunction; place: string; seenOn: Day; isReader: boolean };

/** What one member saw of one criterion, the last they said. */
export type FindingView = Seen & { seq: number; seen: Sight; note: string };
export type PhotoView = Seen & { id: string };

/** What a dossier's survey found, as far as it was written down. */
export type Survey = { findings: readonly FindingView[]; photos: readonly PhotoView[] };

export type SurveyRow = Stated[string] & { criterion: Criterion; findings: readonly FindingView[]; photos: readonly PhotoView[] };

/** A dossier's survey on site, criterion by criterion. `closed` says why the reader may not write it down; null when they may. */
export type SurveyView = {
  id: string;
  cell: { id: string; name: string };
  year: number;
  sections: readonly { heading: string; rows: readonly SurveyRow[] }[];
  closed: Refusal | null;
  place: string;
  today: Day;
};

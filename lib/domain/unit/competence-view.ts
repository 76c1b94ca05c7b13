import type { Day } from "@/lib/domain/day";
import type { Body } from "@/lib/domain/registration/body";
import type { Status } from "@/lib/domain/registration/status";
import type { Called } from "@/lib/domain/registration/view";
import type { Refusal } from "@/lib/domain/result";
import type { Stage } from "./competence";
import type { Level } from "./level";

export type CompetenceRow = { id: string; stage: Stage; title: string | null; level: Level; body: string; from: Day; until: Day | null; toConfirm: boolean; now: boolean };
/** The table of one province, oldest first within a stage, and what may be named. */
export type CompetenceDesk = { unit: { id: string; name: string }; tops: readonly { id: string; name: string }[]; rows: readonly CompetenceRow[]; titles: readonly { id: string; name: string }[]; today: Day };

/** A dossier that would come to another body; `to` null where no unit of that level stands above it. */
export type TouchedDossier = { id: string; cell: Called; parent: Omit<Called, "id"> | null; year: number; status: Status; dueOn: Day | null; holder: string | null; from: Body | null; to: Body | null };
/** What naming a body would do, by the units and dossiers of today. */
export type CompetencePreview = { refusal: Refusal | null; count: number; held: number; without: number; rows: readonly TouchedDossier[] };

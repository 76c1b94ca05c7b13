import type { Day } from "@/lib/domain/day";
import type { Handover } from "./details";
import type { Status } from "./status";
import type { Called } from "./view";

/** A dossier as it was handed from one body to another. `href` is null for who had it and no longer reaches it; they keep what they handed over. */
export type HandoverRow = { id: string; seq: number; unitId: string; cell: Called; parent: Called | null; year: number; status: Status; on: Day; dueOn: Day | null; handover: Handover; reached: boolean };

/** The latest first. */
export type HandoverList = { rows: readonly HandoverRow[]; more: boolean };

import type { Day } from "@/lib/domain/day";
import type { PaperKind } from "./paper";
import type { Status } from "./status";
import type { Called } from "./view";

/** A paper in a list; `cells` counts those the reader may see. */
export type PaperRow = { id: string; kind: PaperKind; type: string; number: number; symbol: string; subject: string; issuer: string; signedOn: Day; cells: number };

/** A dossier waiting for an act that several take together. */
export type Waiting = { id: string; version: number; year: number; cell: Called; parent: Called | null; dueOn: Day | null };

/** A paper with its lines as signed, and where each dossier stands now. `toReceive` are those the reader may receive into appraisal. */
export type PaperView = Omit<PaperRow, "cells"> & {
  signer: string;
  capacity: string;
  lines: readonly { registrationId: string; nameAsSigned: string; status: Status; cell: string }[];
  toReceive: readonly { id: string; version: number }[];
};

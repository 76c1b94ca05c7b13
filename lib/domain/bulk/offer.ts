import type { Action } from "@/lib/domain/action";
import { rowOf } from "@/lib/domain/registration/workflow";
import type { Status } from "@/lib/domain/registration/status";
import { bulkActs, type BulkAct } from "./act";

/** An act offered for many dossiers, with the statuses it may start from. */
export type BulkOffer = { act: BulkAct; from: readonly Status[] };

/** The acts a person may make somewhere; whether they may be made on a certain dossier is foreseen before it is confirmed. */
export const bulkOffers = (may: (action: Action) => boolean): BulkOffer[] =>
  bulkActs.filter((act) => may(rowOf(act).needs)).map((act) => ({ act, from: rowOf(act).from as readonly Status[] })); // no bulk act begins without a dossier

export const isPickable = (offers: readonly BulkOffer[], status: Status) => offers.some(({ from }) => from.includes(status));

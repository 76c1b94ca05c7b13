import type { Status } from "@/lib/domain/registration/status";
import type { UnitKind } from "@/lib/domain/unit/level";

type Called = { id: string; name: string; kind: UnitKind };

/** A commune as a tile: where it belongs, how many of its cells hold the title, and whether all of them must within the term. */
export type CommuneCount = Called & { above: (Called & { code: string | null }) | null; cells: number; held: number; recognised: number; isBound: boolean };

/**
 * What charts are drawn from beside the metric layer, as of a day: `child` is the id of the part of the place that is counted, "" for
 * cells that belong to no part.
 */
export type ChartGround = {
  /** Titles gained and lost in a month ("2021-06") among those given in the year and still known. */
  months: readonly { child: string; month: string; gained: number; lost: number }[];
  /** Dossiers of the year by where they stand, those past their day among them. */
  dossiers: readonly { child: string; status: Status; count: number; overdue: number }[];
  /** Reports of the year that named a difficulty or asked for help, and those of them that were answered. */
  concerns: readonly { child: string; raised: number; answered: number }[];
  communes: readonly CommuneCount[];
};

import type { Day } from "@/lib/domain/day";
import type { UnitName } from "@/lib/domain/unit/view";
import type { Stays } from "./history";
import type { Step } from "./step";

type Called = UnitName & { id: string };

/** A dossier under way: its cell, the step it waits at and since when, and the chance that it is recognised within the year. */
export type WaitingDossier = { id: string; cell: Called; parent: Called | null; above: Called | null; step: Step; since: Day; chance: number };

/** What a forecast is made from. Not all dossiers need be named. */
export type ForecastGround = { stays: readonly Stays[]; dossiers: readonly WaitingDossier[] };

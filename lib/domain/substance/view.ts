import type { Level, UnitKind } from "@/lib/domain/unit/level";
import type { UnitName } from "@/lib/domain/unit/view";

export const signalKinds = ["same_marks", "same_file", "rush", "self_above", "never_failing"] as const;
export type SignalKind = (typeof signalKinds)[number];

/** A dossier a signal leads to. */
export type SignalDossier = { id: string; cell: UnitName; above: { name: string; kind: UnitKind } | null };

/** One case of a signal: what was seen, in a sentence, and the dossiers it was seen in. */
export type SignalCase = { sentence: string; dossiers: readonly SignalDossier[] };

export type SubstanceView = { unit: { id: string; name: string; kind: UnitKind; level: Level }; sittings: number; signals: readonly { kind: SignalKind; cases: readonly SignalCase[] }[] };

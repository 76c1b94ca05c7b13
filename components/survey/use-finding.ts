"use client";

import { useKept, type SaveAction } from "@/components/ui/use-kept";
import type { Sight } from "@/lib/domain/survey/schema";
import type { FindingView } from "@/lib/domain/survey/view";

/** Where and when the member stands now: the same for everything seen on a visit. */
export type Visit = { place: string; seenOn: string };
export type FindingDraft = Visit & { seen: Sight | null; note: string };

/** What is as the dossier says needs no words; anything else does. */
export const wantsNote = ({ seen, note }: Pick<FindingDraft, "seen" | "note">) => seen !== null && seen !== "agrees" && note.trim() === "";

type Of = { registrationId: string; criterion: string; own: FindingView | null; visit: Visit; action: SaveAction; onKept: (criterion: string) => void };

/** One criterion seen on site, kept as it is filled in; what is filled in takes the place and the day of the visit it is filled in on. */
export function useFinding({ registrationId, criterion, own, visit, action, onKept }: Of) {
  const { draft, keeping, change, send } = useKept<FindingDraft>({
    key: `survey ${registrationId} ${criterion}`,
    draft: own ? { seen: own.seen, note: own.note, place: own.place, seenOn: own.seenOn } : { seen: null, note: "", ...visit },
    seq: own?.seq ?? null,
    isWhole: (now) => now.seen !== null && !wantsNote(now),
    fieldsOf: ({ seen, ...said }) => ({ registrationId, criterion, seen: seen ?? "", ...said }),
    action,
    onKept: () => onKept(criterion),
  });
  return { draft, keeping, send, change: (part: Partial<FindingDraft>) => change({ ...part, ...visit }) };
}

"use client";

import { useKept, type SaveAction } from "@/components/ui/use-kept";
import type { ToldAnswer } from "@/lib/domain/criteria/view";

/** What stands in the fields of one criterion. */
export type Draft = { kind: "met" | "unmet" | "points" | "not_applicable" | null; points: string; ground: string };

function draftOf(told: ToldAnswer | null): Draft {
  if (!told) return { kind: null, points: "", ground: "" };
  const { said, ground } = told;
  if (said.kind === "points") return { kind: "points", points: String(said.points), ground };
  return { kind: said.kind === "finding" ? (said.met ? "met" : "unmet") : said.kind, points: "", ground };
}

/** True when there is enough to keep: a number where points are given, a reason where it is not to apply. */
const isWhole = ({ kind, points, ground }: Draft) => kind !== null && (kind !== "points" || points.trim() !== "") && (kind !== "not_applicable" || ground.trim() !== "");

type Of = { registrationId: string; criterion: string; told: ToldAnswer | null; action: SaveAction; onKept: (criterion: string) => void };

/** The fields of one criterion of a self-assessment, kept as they are filled in. */
export const useAnswer = ({ registrationId, criterion, told, action, onKept }: Of) =>
  useKept<Draft>({
    key: `answer ${registrationId} ${criterion}`,
    draft: draftOf(told),
    seq: told?.seq ?? null,
    isWhole,
    fieldsOf: ({ kind, points, ground }, seen) => ({ registrationId, criterion, kind: kind ?? "", points: points.trim(), ground, seen: String(seen ?? "") }),
    action,
    onKept: () => onKept(criterion),
  });

import { filterQuery } from "@/lib/domain/attainment/filter";
import { listBehind } from "@/lib/domain/attainment/link";
import type { Period } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/unit/level";
import type { Said } from "./sentence";

/** What a review's figures are about: the same unit, period, day and title lead to the lists they count. */
export type ReportGround = { unit: { id: string; level: Level }; period: Period; on: Day; title: { id: string } };

/** The list behind a figure of a review; what is computed of two leads to the one that is to come. */
export function listOf({ of }: Pick<Said, "of">, ground: ReportGround): string | null {
  const { unit, period, on, title } = ground;
  const asked = { unit: { id: of.unit } };
  if (of.figure === "units") return `/compare?${filterQuery({ unit: unit.id, period, on, title: title.id })}`;
  if (of.figure === "cells" && unit.level === "commune" && of.unit !== unit.id) return null; // a cell has no cells
  if (of.figure === "expected_total" || of.figure === "expected_ratio") return listBehind("expected", asked, ground);
  const list = listBehind(of.figure, asked, ground);
  return list && of.status ? `${list}&status=${of.status}` : list;
}

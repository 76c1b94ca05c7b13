import { dateOf, Day } from "@/lib/domain/day";
import type { Base } from "@/lib/domain/attainment/view";
import { database } from "@/lib/platform/database";
import { plantTerm, plantTitle } from "./plant-period";
import { plantUnit, type PlantedUnit } from "./plant-unit";

type ResolutionWish = { unit?: PlantedUnit; term?: string; number?: string; issuedOn?: string; subject?: string };

/** A resolution of a unit's committee, for a term. */
export async function plantResolution(wish: ResolutionWish = {}) {
  const unit = wish.unit ?? (await plantUnit({ level: "province" }));
  const term = await plantTerm(wish.term);
  return database.resolution.create({
    data: {
      unitId: unit.id,
      termId: term.id,
      number: wish.number ?? "01-NQ/TU",
      issuer: `Ban Chấp hành Đảng bộ ${unit.name}`,
      subject: wish.subject ?? "Xây dựng chi bộ trong sạch, vững mạnh toàn diện",
      issuedOn: dateOf(Day.parse(wish.issuedOn ?? "2020-12-01")),
    },
  });
}

type Value = { count: number } | { percent: number } | { range: readonly [number, number] };
type TargetWish = {
  unit?: PlantedUnit;
  value?: Value;
  year?: number | null;
  term?: string;
  title?: string;
  base?: Base;
  groupKinds?: readonly ("cluster" | "new_rural" | "civilised_urban")[];
  resolution?: { id: string };
  allocatedFrom?: { id: string; resolutionId: string };
  setOn?: string;
};

const columns = (value: Value) => {
  if ("count" in value) return { valueKind: "count", count: value.count } as const;
  if ("percent" in value) return { valueKind: "percent", percentLow: value.percent } as const;
  return { valueKind: "percent_range", percentLow: value.range[0], percentHigh: value.range[1] } as const;
};

/** A target line of a unit for a year (2021 unless told) or, with `year: null`, for the whole term. */
export async function plantTarget(wish: TargetWish = {}) {
  const unit = wish.unit ?? (await plantUnit({ level: "province" }));
  const term = await plantTerm(wish.term);
  const title = await plantTitle(wish.title);
  const resolutionId = wish.resolution?.id ?? wish.allocatedFrom?.resolutionId ?? (await plantResolution({ unit, term: term.id })).id;
  return database.target.create({
    data: {
      resolutionId,
      allocatedFromId: wish.allocatedFrom?.id ?? null,
      unitId: unit.id,
      titleId: title.id,
      termId: term.id,
      year: wish.year === undefined ? 2021 : wish.year,
      groupKinds: [...(wish.groupKinds ?? [])],
      ...columns(wish.value ?? { count: 1 }),
      base: wish.base ?? "cells",
      clause: "Chỉ tiêu",
      setOn: dateOf(Day.parse(wish.setOn ?? "2020-12-01")),
    },
  });
}

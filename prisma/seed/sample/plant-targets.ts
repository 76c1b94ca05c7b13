import { dateOf, Day } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { workingDay } from "./events";
import { districtFigures, registeredInTerm, sources } from "./figures";
import type { Units } from "./plant-units";

const term = "2020-2025";
const termLine = seedUuid("target term");
const yearLine = seedUuid("target 2021");
const issuer = "Ban Chấp hành Đảng bộ tỉnh Bến Tre";
const line = { titleId: "tsvmtd", termId: term } as const;

/** The two resolutions with their lines, and the allocations to districts and communes. Numbers and days not printed stay empty. */
export async function plantTargets(db: Prisma.TransactionClient, units: Units, communeTargets: ReadonlyMap<string, number>, districtOf: ReadonlyMap<string, string>) {
  const ofTerm = { id: seedUuid("resolution term"), number: "03-NQ/TU", subject: "Xây dựng chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện, nhiệm kỳ 2020–2025" };
  const ofYear = { id: seedUuid("resolution 2021"), number: null, subject: "Nhiệm vụ năm 2021" };
  await db.resolution.createMany({ data: [ofTerm, ofYear].map((resolution) => ({ ...resolution, unitId: units.province, termId: term, issuer, issuedOn: null })) });
  await db.target.createMany({ data: [...termTargets(units, ofTerm.id), provincialYear(units, ofYear.id)] });
  await db.target.createMany({ data: [...allocatedTerm(units, ofTerm.id), ...allocatedYear(units, ofYear.id)] });
  await db.target.createMany({
    data: [...communeTargets]
      .filter(([, count]) => count > 0)
      .map(([code, count]) => yearTarget(ofYear.id, code, units, count, seedUuid(`target 2021 ${districtOf.get(code)}`), "Huyện, thành phố phân bổ cho xã, phường, thị trấn")),
  });
}

const setForTerm = dateOf(Day.parse("2020-10-15"));
const setForYear = dateOf(Day.parse("2021-01-01"));

function termTargets(units: Units, resolutionId: string): Prisma.TargetCreateManyInput[] {
  const common = { ...line, resolutionId, unitId: units.province, base: "cells", setOn: setForTerm } as const;
  return [
    { ...common, id: termLine, groupKinds: [], valueKind: "percent_range", percentLow: 40, percentHigh: 50, clause: "Trong nhiệm kỳ, 40–50% chi bộ ấp, khu phố đạt trong sạch, vững mạnh toàn diện" },
    {
      ...common,
      id: seedUuid("target reached"),
      groupKinds: ["new_rural", "civilised_urban"],
      valueKind: "percent",
      percentLow: 100,
      clause: "Trong nhiệm kỳ, 100% chi bộ ở xã, phường, thị trấn đạt chuẩn nông thôn mới, đô thị văn minh được công nhận",
    },
  ];
}

const allocatedTerm = (units: Units, resolutionId: string): Prisma.TargetCreateManyInput[] =>
  districtFigures.map(({ code }) => ({
    ...line,
    id: seedUuid(`target term ${code}`),
    resolutionId,
    allocatedFromId: termLine,
    unitId: units.byCode.get(code) ?? "",
    groupKinds: [],
    valueKind: "percent_range",
    percentLow: 40,
    percentHigh: 50,
    base: "cells",
    clause: "Áp dụng mức chung của tỉnh cho huyện, thành phố",
    setOn: setForTerm,
  }));

function provincialYear(units: Units, resolutionId: string): Prisma.TargetCreateManyInput {
  const count = districtFigures.reduce((sum, figures) => sum + figures.target, 0);
  return { ...line, id: yearLine, resolutionId, unitId: units.province, year: 2021, groupKinds: [], valueKind: "count", count, base: "cells", clause: "Năm 2021 xây dựng 75 chi bộ ấp, khu phố đạt trong sạch, vững mạnh toàn diện", setOn: setForYear };
}

const allocatedYear = (units: Units, resolutionId: string) =>
  districtFigures.map(({ code, target }) => yearTarget(resolutionId, code, units, target, yearLine, "Tỉnh phân bổ cho huyện, thành phố"));

function yearTarget(resolutionId: string, code: string, units: Units, count: number, allocatedFromId: string, clause: string): Prisma.TargetCreateManyInput {
  return { ...line, id: seedUuid(`target 2021 ${code}`), resolutionId, allocatedFromId, unitId: units.byCode.get(code) ?? "", year: 2021, groupKinds: [], valueKind: "count", count, base: "cells", clause, setOn: setForYear };
}

/** Figures the sources print; every other figure is marked illustrative on screen. */
export async function plantPublished(db: Prisma.TransactionClient, units: Units) {
  const bothPeriods = ["2021", term];
  const everyPeriod = ["2021", "2022", "2023", "2024", "2025", term]; // says nothing of one year
  const figures: readonly [code: string, periods: readonly string[], measure: string, value: number, source: string][] = [
    ["83", ["2021"], "target", 75, sources.S0],
    ["83", bothPeriods, "recognised", 53, sources.S0],
    ["83", ["2021"], "expected", 43, sources.S0],
    ["83", everyPeriod, "registered_term", registeredInTerm, sources.S0],
    ["83", bothPeriods, "revoked", 0, sources.S0],
    ["835", ["2021"], "target", 7, sources.S0],
    ["835", ["2021"], "recognised", 2, sources.S0],
    ["837", ["2021"], "target", 11, sources.S0],
    ["837", ["2021"], "recognised", 1, sources.S0],
    ["832", ["2021"], "recognised", 0, sources.S0],
    ["831", everyPeriod, "cells", 117, sources.S2],
  ];
  await db.publishedFigure.createMany({
    data: figures.flatMap(([code, periods, measure, value, source]) =>
      periods.map((period) => ({ id: seedUuid(`published ${code} ${period} ${measure}`), unitId: units.byCode.get(code) ?? "", titleId: "tsvmtd", period, on: dateOf(workingDay), measure, value, source })),
    ),
  });
}

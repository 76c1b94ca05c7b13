import { dateOf, Day, type Day as DayType } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { ProvinceMap } from "@/prisma/seed/maps/first-map";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { chance } from "./chance";
import { eventsOf, expectedOn, officeDay } from "./events";
import { districtFigures, phuocThanh, type DistrictFigures } from "./figures";
import { answersOf, askedOf, plantAnswers } from "./plant-answers";
import type { Units } from "./plant-units";
import type { Road } from "./roads";

const base = { titleId: "tsvmtd", termId: "2020-2025" } as const;
const idOf = (road: Road) => seedUuid(`registration ${road.cell.key} ${road.year}`);
/** Half past nine in the morning of a day, in Vietnam. */
const morningOf = (day: DayType) => new Date(`${day}T09:30:00+07:00`);

/** The recognitions of a district's committee in one month are one decision. */
type Paper = { id: string; figures: DistrictFigures; month: number; number: number; decidedOn: DayType; roads: readonly Road[] };

/** Plants registrations with their events, the decisions of the district committees, and the titles held by them. */
export async function plantRoads(db: Prisma.TransactionClient, units: Units, map: ProvinceMap, roads: readonly Road[]) {
  const papers = papersOf(roads);
  const decidedOn = new Map(papers.flatMap((paper) => paper.roads.map((road) => [road, paper.decidedOn] as const)));
  const unitOf = (road: Road) => units.byCell.get(road.cell.key) ?? "";
  const { id: criteriaSetId, asked } = await askedOf(db, base.titleId);
  const events = roads.map((road) => eventsOf(road, decidedOn.get(road) ?? null));
  const dayOrNull = (day: DayType | null) => (day ? dateOf(day) : null);
  await db.registration.createMany({
    data: roads.map((road, index) => ({ ...base, id: idOf(road), unitId: unitOf(road), year: road.year, status: road.status, version: events[index]?.length ?? 1, expectedOn: dayOrNull(expectedOn(road)), dueOn: dayOrNull(events[index]?.at(-1)?.dueOn ?? null) })),
  });
  await db.registrationEvent.createMany({
    data: roads.flatMap((road, index) =>
      (events[index] ?? []).map((event, order) => ({
        ...base,
        registrationId: idOf(road),
        unitId: unitOf(road),
        seq: order + 1,
        move: event.move,
        status: event.status,
        year: road.year,
        expectedOn: dayOrNull(expectedOn(road)),
        on: dateOf(event.on),
        until: dayOrNull(event.until),
        dueOn: dayOrNull(event.dueOn),
        at: morningOf(event.on),
        details: event.move === "assess" ? { assessed: { criteriaSetId, last: answersOf(road, asked).filter(({ level }) => level === "self").length } } : {},
      })),
    ),
  });
  await plantAnswers(db, idOf, { criteriaSetId, asked }, roads.map((road, index) => ({ road, on: events[index]?.find(({ move }) => move === "assess")?.on ?? events[index]?.at(-1)?.on ?? null })));
  await plantPapers(db, units, map, papers);
}

async function plantPapers(db: Prisma.TransactionClient, units: Units, map: ProvinceMap, papers: readonly Paper[]) {
  await db.decision.createMany({
    data: papers.map(({ id, figures, number, decidedOn }) => ({
      id,
      issuerId: units.byCode.get(figures.code) ?? "",
      issuer: `Ban Thường vụ ${figures.committee}`,
      type: "QĐ",
      termId: base.termId,
      number,
      symbol: figures.symbol,
      subject: "Công nhận chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện",
      decidedOn: dateOf(decidedOn),
      signer: "",
      capacity: "T/M Ban Thường vụ, Bí thư",
      recordedAt: morningOf(decidedOn),
    })),
  });
  const communeNames = new Map(map.communes.map((commune) => [commune.code, commune.name]));
  const lines = papers.flatMap((paper) =>
    paper.roads.map((road, index) => ({
      id: seedUuid(`line ${idOf(road)}`),
      decisionId: paper.id,
      position: index + 1,
      unitId: units.byCell.get(road.cell.key) ?? "",
      titleId: base.titleId,
      effect: "recognise" as const,
      registrationId: idOf(road),
      nameAsSigned: `Chi bộ ${lowerFirst(road.cell.name)}, ${lowerFirst(communeNames.get(road.cell.communeCode) ?? "")}`,
      decidedOn: dateOf(paper.decidedOn),
    })),
  );
  await db.decisionLine.createMany({ data: lines });
  await db.titleHolding.createMany({
    data: lines.map((line) => ({ id: seedUuid(`holding ${line.id}`), unitId: line.unitId, titleId: line.titleId, heldFrom: line.decidedOn, openedById: line.id })),
  });
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function papersOf(roads: readonly Road[]): Paper[] {
  return districtFigures.flatMap((figures) =>
    figures.recognised.flatMap((_, index) => {
      const month = index + 1;
      const listed = roads.filter((road) => road.status === "recognised" && road.month === month && road.cell.districtCode === figures.code);
      if (listed.length === 0) return [];
      return [{ id: seedUuid(`decision ${figures.code} ${month}`), figures, month, ...dated(figures, month, listed), roads: listed }];
    }),
  );
}

/** Number and day of a paper. QĐ 118 of 28/5/2021 is the one the mock screens show for ấp Phú Thạnh. */
function dated(figures: DistrictFigures, month: number, roads: readonly Road[]): { number: number; decidedOn: DayType } {
  if (roads.some((road) => road.cell.communeCode === phuocThanh.code)) return { number: 118, decidedOn: Day.parse("2021-05-28") };
  const day = 10 + chance(`paper ${figures.code} ${month}`, 17);
  const number = month * 22 + chance(`number ${figures.code} ${month}`, 15);
  return { number, decidedOn: officeDay(Day.parse(`2021-${String(month).padStart(2, "0")}-${day}`)) };
}

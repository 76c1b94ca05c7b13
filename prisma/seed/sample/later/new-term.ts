import { dateOf, Day, lastDayOfMonth, monthOf } from "@/lib/domain/day";
import type { Prisma } from "@/lib/platform/prisma/client";
import { seedUuid } from "@/prisma/seed/seed-uuid";
import { apportion, chance, shuffled } from "@/prisma/seed/sample/chance";
import type { Played } from "./play";
import { nextTermRoad } from "./road-plan";

type Db = Prisma.TransactionClient;
const term = { id: "2025-2030", firstYear: 2026, lastYear: 2030, startsOn: dateOf(Day.parse("2026-01-01")), endsOn: dateOf(Day.parse("2030-12-31")) };
const title = "tsvmtd";
/** Illustrative: how many cells the province wants in 2026, how many are on the road, how many of them arrive before July. */
const wanted = 60;
const onTheRoad = 96;
const arrive = 27;

/** A province's line of a year and its shares; the later years of the first term are illustrative, too. */
export async function plantYear(db: Db, { province, year, count, shares, setOn }: { province: string; year: number; count: number; shares: ReadonlyMap<string, number>; setOn: Day }) {
  const termId = year <= 2025 ? "2020-2025" : term.id;
  const resolutionId = seedUuid(`resolution ${year}`);
  const line = { titleId: title, termId, year, valueKind: "count", base: "cells", setOn: dateOf(setOn), resolutionId } as const;
  const own = seedUuid(`target ${year}`);
  const issuer = year <= 2025 ? "Ban Chấp hành Đảng bộ tỉnh Bến Tre" : "Ban Chấp hành Đảng bộ tỉnh Vĩnh Long";
  await db.resolution.create({ data: { id: resolutionId, unitId: province, termId, number: null, issuer, subject: `Nhiệm vụ năm ${year}`, issuedOn: null } });
  await db.target.create({ data: { ...line, id: own, unitId: province, count, clause: `Năm ${year} xây dựng ${count} chi bộ ấp, khu phố đạt trong sạch, vững mạnh toàn diện` } });
  const units = [...shares.keys()];
  const parts = apportion(count, units.map((unit) => shares.get(unit) ?? 0));
  await db.target.createMany({ data: units.flatMap((unitId, index) => (parts[index] ? [{ ...line, id: seedUuid(`target ${year} ${index}`), allocatedFromId: own, unitId, count: parts[index], clause: year <= 2025 ? "Tỉnh phân bổ cho huyện, thành phố" : "Tỉnh phân bổ cho xã, phường" }] : [])) });
}

/** The term 2025–2030 under Vĩnh Long: its range, the year 2026 shared out to communes, and the cells on the road that year. */
export async function beginTerm(db: Db, province: string, leaveOut: readonly string[]): Promise<Played[]> {
  await db.term.createMany({ data: [term], skipDuplicates: true });
  const resolutionId = seedUuid("resolution term 2025-2030");
  await db.resolution.create({ data: { id: resolutionId, unitId: province, termId: term.id, number: null, issuer: "Ban Chấp hành Đảng bộ tỉnh Vĩnh Long", subject: "Xây dựng chi bộ ấp, khu phố trong sạch, vững mạnh toàn diện, nhiệm kỳ 2025–2030", issuedOn: null } });
  await db.target.create({
    data: { id: seedUuid("target term 2025-2030"), resolutionId, unitId: province, titleId: title, termId: term.id, groupKinds: [], valueKind: "percent_range", percentLow: 50, percentHigh: 60, base: "cells", clause: "Trong nhiệm kỳ, 50–60% chi bộ ấp, khu phố đạt trong sạch, vững mạnh toàn diện", setOn: dateOf(Day.parse("2026-01-05")) },
  });
  const cells = await cellsWithoutTitle(db);
  const chosen = shuffled(cells.filter(({ unitId }) => !leaveOut.includes(unitId)), ({ key }) => key, "next term").slice(0, onTheRoad);
  const shares = new Map<string, number>();
  for (const { commune } of chosen) shares.set(commune, (shares.get(commune) ?? 0) + 1);
  await plantYear(db, { province, year: 2026, count: wanted, shares, setOn: Day.parse("2026-01-05") });
  return register(db, chosen);
}

type Cell = { unitId: string; commune: string; key: string };

/** Cells that stand and hold nothing, named so that chance finds the same ones everywhere. */
const cellsWithoutTitle = (db: Db) => db.$queryRaw<Cell[]>`
  SELECT cell."unitId", cell."parentId" AS commune, commune.code || ' ' || cell.name || ' ' || row_number() OVER (PARTITION BY cell."parentId", cell.name ORDER BY length(cell."unitId"), cell."unitId") AS key
    FROM "UnitVersion" cell JOIN "Unit" unit ON unit.id = cell."unitId" AND unit.level = 'cell'
    JOIN "UnitVersion" commune ON commune."unitId" = cell."parentId" AND commune."validUntil" IS NULL
   WHERE cell."validUntil" IS NULL
     AND NOT EXISTS (SELECT FROM "TitleHolding" held WHERE held."unitId" = cell."unitId" AND held."titleId" = ${title} AND held."heldUntil" IS NULL)
     AND NOT EXISTS (SELECT FROM "Registration" open WHERE open."unitId" = cell."unitId" AND open."titleId" = ${title} AND open.status NOT IN ('recognised', 'withdrawn', 'lapsed', 'failed'))
   ORDER BY key`;

async function register(db: Db, cells: readonly Cell[]): Promise<Played[]> {
  const roads = cells.map((cell, index) => ({ ...cell, id: seedUuid(`registration ${cell.key} 2026`), ...nextTermRoad(cell.key, cell.commune, index < arrive) }));
  const base = { titleId: title, termId: term.id, year: 2026, status: "registered" as const };
  const expected = (road: (typeof roads)[number]) => dateOf(lastDayOfMonth(2026, monthOf(road.ahead.at(-1)?.on ?? Day.parse("2026-12-01"))));
  await db.registration.createMany({ data: roads.map((road) => ({ ...base, id: road.id, unitId: road.unitId, version: 1, expectedOn: expected(road) })) });
  await db.registrationEvent.createMany({ data: roads.map((road) => ({ ...base, registrationId: road.id, unitId: road.unitId, seq: 1, move: "register", expectedOn: expected(road), on: dateOf(road.registered), at: new Date(`${road.registered}T09:30:00+07:00`) })) });
  return roads.map(({ id, key, ahead }) => ({ id, key, ahead: ahead.filter(() => chance(`goes on ${key}`, 12) > 0) })); // some only entered
}

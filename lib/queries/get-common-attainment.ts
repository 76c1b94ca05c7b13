import { read, type Room } from "@/lib/access/door";
import { roots } from "@/lib/access/scope";
import { attainmentOf } from "@/lib/domain/attainment/assemble";
import type { CommonView } from "@/lib/domain/attainment/common";
import type { CommonFilter } from "@/lib/domain/attainment/filter";
import { questionOf, recheckYear } from "@/lib/domain/attainment/period";
import type { Attainment, Period } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import { commonPlaces, sayUnits, wholeOwners, type CommonPlace, type Listed } from "@/lib/domain/unit/common";
import { attainmentRow, parseAttainment } from "./sql/attainment";
import { commonGround, parseGround, type CommonGround } from "./sql/common-ground";

/**
 * Attainment of a unit on two days, part by part on the finest map both days can bear. Each day is counted by its own units and
 * added up. Null when the unit is out of reach or stood on neither day.
 */
export const getCommonAttainment = read("attainment.read", async (room, filter: CommonFilter): Promise<CommonView | null> => {
  const { db, reach } = room;
  const { unit, on, with: other } = filter;
  const ground = parseGround(await db.$queryRaw(commonGround({ sql: reach.sql }, { unit, on, other })));
  if (!ground.place) return null;
  const { places, leftOut } = commonPlaces(ground.first, ground.second, ground.links);
  const about = { filter, ground, places };
  const first = await countedOn(room, about, { day: on, by: other, period: filter.period, unitsOf: (place) => place.first, owners: ground.firstOwners });
  const second = await countedOn(room, about, { day: other, by: on, period: filter.withPeriod, unitsOf: (place) => place.second, owners: ground.secondOwners });
  return first && second && { first, second, places, leftOut };
});

type About = { filter: CommonFilter; ground: CommonGround; places: readonly CommonPlace[] };
type OneDay = { day: Day; by: Day; period: Period; unitsOf: (place: CommonPlace) => readonly Listed[]; owners: CommonGround["firstOwners"] };

async function countedOn({ db, reach, scope }: Room, { filter, ground, places }: About, { day, by, period, unitsOf, owners }: OneDay): Promise<Attainment | null> {
  const { unit, title, base, rounding, against = "revised" } = filter;
  const units = places.flatMap((place) => unitsOf(place).map(({ id }) => ({ id, part: place.key })));
  const whole = wholeOwners(places.flatMap(unitsOf), owners);
  const question = { unit, title, on: day, structureDay: day, lens: { kind: "common" as const, units, owners: whole }, original: against === "original", recheckYear: recheckYear({ period, on: day }), plansIn: roots(scope, "recheck.manage"), ...questionOf(period) };
  const row = parseAttainment(await db.$queryRaw(attainmentRow({ sql: reach.sql }, question)));
  if (!row.title || !ground.place) return null;
  const cellsOf = (keys: readonly string[]) => row.cells.reduce((sum, { child, cells }) => sum + (keys.includes(child) ? cells : 0), 0);
  const kin = [...places.map((place) => ({ heir: place.key, units: unitsOf(place).map(({ id }) => id), keys: [place.key] })), { heir: ground.place.id, units: whole, keys: places.map(({ key }) => key) }];
  return attainmentOf(row, {
    period, on: day, structureDay: day, title: row.title, base, rounding, against, sample: scope.sample, place: ground.place,
    parts: places.map(partOf),
    kin: kin.map(({ keys, ...of }) => ({ ...of, stood: cellsOf(keys), kept: cellsOf(keys) })),
    restated: { lens: "common", by, moved: 0, ended: 0 },
  });
}

/** A place of the map as a table names it: by the units of the first day, else those that begin later. */
function partOf({ key, first, second }: CommonPlace) {
  const named = first.length > 0 ? first : second;
  const [one] = named;
  return { id: key, name: sayUnits(named), level: one?.level ?? "commune", kind: one?.kind ?? "commune", parentName: named.every(({ parentName }) => parentName === one?.parentName) ? (one?.parentName ?? null) : null };
}

import { randomUUID } from "node:crypto";
import { addDays, dateOf, Day } from "@/lib/domain/day";
import type { RecheckStatus } from "@/lib/domain/recheck/workflow";
import { statuses, type Status } from "@/lib/domain/registration/status";
import type { Level } from "@/lib/domain/unit/level";
import { database } from "@/lib/platform/database";
import { plant } from "./plant";

/** Small whole numbers from a seed, the same on every machine. */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export type Version = { unitId: string; parentId: string | null; level: Level; from: Day; until: Day | null };
export type Event = { status: Status; year: number; expectedOn: Day | null; on: Day };
export type Registration = { unitId: string; titleId: string; events: readonly Event[] };
export type Holding = { unitId: string; titleId: string; from: Day; until: Day | null; effect: "revoke" | "annul" | null };
export type Line = { unitId: string; year: number | null; count: number | null; low: number | null; high: number | null; base: "target" | "cells" | "registered" | "appraised"; setOn: Day };
/** A re-check by its log; `on` of the first event is the day it was planned on. */
export type Looked = { unitId: string; titleId: string; year: number; plannedOn: Day; unannounced: boolean; events: readonly { status: RecheckStatus; on: Day }[] };
export type FactsWorld = { units: readonly { id: string; level: Level }[]; versions: readonly Version[]; registrations: readonly Registration[]; holdings: readonly Holding[]; lines: readonly Line[]; rechecks: readonly Looked[] };

const start = Day.parse("2020-01-01");
const kinds = { country: "country", province: "province", district: "district", commune: "commune", cell: "hamlet" } as const;
const randomDay = (roll: Dice) => addDays(Day.parse("2020-11-01"), roll(900));

/** A country whose communes move between districts on random days, with registrations, titles won and lost, and targets. Written and told. */
export async function plantFacts(roll: Dice): Promise<FactsWorld> {
  const { units, versions } = tree(roll);
  await database.unit.createMany({ data: units.map(({ id, level, parentId }) => ({ id, level, parentId })) });
  await database.unitVersion.createMany({
    data: versions.map((version) => ({
      unitId: version.unitId,
      name: `Đơn vị ${version.unitId}`,
      kind: kinds[version.level],
      parentId: version.parentId,
      validFrom: dateOf(version.from),
      validUntil: version.until && dateOf(version.until),
    })),
  });
  for (const title of ["tsvmtd", "bon_tot"]) await plant.title(title);
  await plant.term("2020-2025");
  const cells = units.filter(({ level }) => level === "cell");
  const registrations = cells.flatMap((cell) => Array.from({ length: roll(3) }, (_, index) => registration(roll, cell.id, 2021 + index)));
  const holdings = cells.flatMap((cell) => titlesOf(roll, cell.id));
  const lines = units.filter(() => roll(2) === 0).flatMap(({ id }) => [2021, 2022, null].map((year) => line(roll, id, year)));
  await writeRegistrations(registrations);
  await writeHoldings(holdings, cells[0]!.id);
  await writeLines(lines, units[0]!.id);
  const rechecks = cells.flatMap((cell) => rechecksOf(roll, cell.id));
  await writeRechecks(rechecks);
  return { units, versions, registrations, holdings, lines, rechecks };
}

/** Three districts, communes that may move once or twice, cells that move with them. Access follows the last place. */
function tree(roll: Dice) {
  const units: { id: string; level: Level; parentId: string | null }[] = [
    { id: "1", level: "country", parentId: null },
    { id: "12", level: "province", parentId: "1" },
    ...["2", "23", "22"].map((id) => ({ id, level: "district" as const, parentId: "12" })),
  ];
  const versions: Version[] = units.map(({ id, parentId, level }) => ({ unitId: id, parentId, level, from: start, until: null }));
  for (let commune = 0; commune < 5; commune++) {
    const id = `3${commune}`;
    const days = [start, ...Array.from({ length: roll(3) }, () => randomDay(roll))].sort();
    const stays = [...new Set(days)].map((from) => ({ from, district: ["2", "23", "22"][roll(3)]! }));
    units.push({ id, level: "commune", parentId: stays.at(-1)!.district });
    for (const unit of [id, ...Array.from({ length: roll(5) }, (_, cell) => `${id}${cell}`)]) {
      const level = unit === id ? "commune" : "cell";
      if (level === "cell") units.push({ id: unit, level, parentId: id });
      stays.forEach(({ from, district }, index) => versions.push({ unitId: unit, parentId: level === "cell" ? id : district, level, from, until: stays[index + 1]?.from ?? null }));
    }
  }
  units.push({ id: "399", level: "cell", parentId: "30" });
  versions.push({ unitId: "399", parentId: "30", level: "cell", from: versions.filter(({ unitId }) => unitId === "30").at(-1)!.from, until: null });
  return { units, versions };
}

function registration(roll: Dice, unitId: string, year: number): Registration {
  const titleId = roll(5) === 0 ? "bon_tot" : "tsvmtd";
  const days = Array.from({ length: 1 + roll(5) }, () => randomDay(roll)).sort();
  const events = days.map((on, index) => ({ on, year: index > 1 && roll(4) === 0 ? year + 1 : year, status: statuses[roll(statuses.length)]!, expectedOn: roll(2) === 0 ? randomDay(roll) : null }));
  return { unitId, titleId, events };
}

function titlesOf(roll: Dice, unitId: string): Holding[] {
  const days = Array.from({ length: roll(4) }, () => randomDay(roll)).sort();
  const held: Holding[] = [];
  for (let index = 0; index < days.length; index += 2) {
    const until = days[index + 1] ?? null;
    held.push({ unitId, titleId: "tsvmtd", from: days[index]!, until, effect: until === null ? null : roll(3) === 0 ? "annul" : "revoke" });
  }
  return held;
}

/** Re-checks one after the other, each carried some steps; only the last may still be under way. */
function rechecksOf(roll: Dice, unitId: string): Looked[] {
  const days = Array.from({ length: roll(3) * 3 }, () => randomDay(roll)).sort();
  return Array.from({ length: days.length / 3 }, (_, index) => {
    const own = days.slice(index * 3, index * 3 + 3);
    const isLast = index === days.length / 3 - 1;
    const road = ([["planned", "kept"], ["planned", "cancelled"], ["planned", "failing", "kept"], ...(isLast ? ([["planned"], ["planned", "failing"], ["planned", "failing", "replied"]] as const) : [])] as const)[roll(isLast ? 6 : 3)]!;
    return { unitId, titleId: "tsvmtd", year: Number(own[0]!.slice(0, 4)), plannedOn: own[0]!, unannounced: roll(3) === 0, events: road.map((status, step) => ({ status, on: own[step]! })) };
  });
}

function line(roll: Dice, unitId: string, year: number | null): Line {
  const setOn = randomDay(roll);
  if (roll(2) === 0) return { unitId, year, count: roll(6), low: null, high: null, base: "cells", setOn };
  const low = roll(101);
  return { unitId, year, count: null, low, high: roll(2) === 0 ? null : low + roll(101 - low), base: (["cells", "registered", "appraised"] as const)[roll(3)]!, setOn };
}

async function writeRegistrations(registrations: readonly Registration[]) {
  for (const { unitId, titleId, events } of registrations) {
    const id = randomUUID();
    // Withdrawn as a summary, so that one cell may have several in one year: the metric layer reads the log alone.
    await database.registration.create({ data: { id, unitId, titleId, termId: "2020-2025", year: events.at(-1)!.year, status: "withdrawn" } });
    await database.registrationEvent.createMany({
      data: events.map(({ on, expectedOn, ...after }, index) => ({
        registrationId: id, seq: index + 1, move: "advance", ...after, unitId, titleId, termId: "2020-2025",
        on: dateOf(on), until: events[index + 1] ? dateOf(events[index + 1]!.on) : null, expectedOn: expectedOn && dateOf(expectedOn), at: dateOf(on),
      })),
    });
  }
}

async function writeRechecks(rechecks: readonly Looked[]) {
  for (const { events, plannedOn, unannounced, ...of } of rechecks) {
    const status = events.at(-1)!.status;
    const replyUntil = status === "planned" || status === "cancelled" ? null : dateOf(addDays(plannedOn, 400));
    await database.recheck.create({
      data: { ...of, kind: unannounced ? "unannounced" : "full", status, plannedOn: dateOf(plannedOn), replyUntil, version: events.length, events: { create: events.map((event, index) => ({ seq: index + 1, move: "advance", status: event.status, on: dateOf(event.on), at: dateOf(event.on) })) } },
    });
  }
}

async function writeHoldings(holdings: readonly Holding[], anyCell: string) {
  const decision = await database.decision.create({
    data: { issuerId: "12", issuer: "Ban Thường vụ", type: "QĐ", termId: "2020-2025", number: 1, symbol: "QĐ/TU", subject: "Công nhận", decidedOn: dateOf(start), signer: "Người ký", capacity: "Bí thư", recordedAt: dateOf(start) },
  });
  const signed = await database.decisionLine.create({ data: { decisionId: decision.id, position: 1, unitId: anyCell, titleId: "tsvmtd", effect: "recognise", nameAsSigned: "Chi bộ", decidedOn: dateOf(start) } });
  await database.titleHolding.createMany({
    data: holdings.map(({ unitId, titleId, from, until, effect }) => ({
      unitId, titleId, heldFrom: dateOf(from), heldUntil: until && dateOf(until), openedById: signed.id, closedById: until && signed.id, closeEffect: effect,
    })),
  });
}

async function writeLines(lines: readonly Line[], unitId: string) {
  const resolution = await database.resolution.create({ data: { unitId, termId: "2020-2025", issuer: "Ban Chấp hành", subject: "Nghị quyết" } });
  await database.target.createMany({
    data: lines.map(({ count, low, high, setOn, ...of }) => ({
      ...of, resolutionId: resolution.id, titleId: "tsvmtd", termId: "2020-2025", clause: "Chỉ tiêu", setOn: dateOf(setOn), count, percentLow: low, percentHigh: high,
      valueKind: count !== null ? ("count" as const) : high === null ? ("percent" as const) : ("percent_range" as const),
    })),
  });
}

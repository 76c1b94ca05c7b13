import { write } from "@/lib/access/door";
import { citedResolution, lockUnits, unitName } from "@/lib/access/target-ground";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { judgeTarget, sameValue } from "@/lib/domain/target/judge";
import { columnsOf, valueOf } from "@/lib/domain/target/row";
import type { RecordResolutionInput, ReviseTargetInput, SetTargetInput } from "@/lib/domain/target/schema";

/** Enters a resolution, or another paper that sets targets, of a unit's committee. Refuses one already entered. */
export const recordResolution = write("target.set", async ({ db, reach, today }, { issuedOn, ...input }: RecordResolutionInput): Promise<Result<{ id: string }>> => {
  const unit = await db.unit.findFirst({ where: { id: input.unitId, AND: reach.units } });
  if (!unit) return refuse("not-found", { field: "unitId" });
  if (unit.level === "cell") return refuse("target-of-cell", { field: "unitId" });
  if (!(await db.term.findUnique({ where: { id: input.termId, former: false } }))) return refuse("term-unknown", { field: "termId", values: { term: input.termId } });
  if (issuedOn > today) return refuse("target-day-to-come", { field: "issuedOn", values: { today: showDay(today) } });
  await lockUnits({ db }, [unit.id]);
  const { number, issuer } = input;
  if (await db.resolution.findFirst({ where: { unitId: unit.id, number, issuer } })) return refuse("target-resolution-known", { field: "number", values: { number, issuer } });
  const { id } = await db.resolution.create({ data: { ...input, issuedOn: dateOf(issuedOn) } });
  return accept({ id });
});

/**
 * Enters a line of a resolution for a unit: the first value it has. Refuses a cell, a year outside the resolution's term, a value that
 * cannot be, and a line the unit already has: that one is revised.
 */
export const setTarget = write("target.set", async (room, { unitId, titleId, year, measure, groups, ...input }: SetTargetInput): Promise<Result<{ id: string }>> => {
  const { db, reach, today } = room;
  const unit = await db.unit.findFirst({ where: { id: unitId, AND: reach.units } });
  if (!unit) return refuse("not-found", { field: "unitId" });
  if (unit.level === "cell") return refuse("target-of-cell", { field: "unitId" });
  if (!(await db.title.findFirst({ where: { id: titleId, level: "cell" } }))) return refuse("title-unknown", { field: "titleId" });
  const judged = judgeTarget(input, { measure, groups }, today);
  if (!judged.ok) return judged;
  const cited = await citedResolution(room, input);
  if (!cited.ok) return cited;
  const { termId } = cited.value;
  const term = await db.term.findUniqueOrThrow({ where: { id: termId } });
  if (year !== null && (year < term.firstYear || year > term.lastYear)) return refuse("target-resolution-term", { field: "year", values: { term: termId } });

  await lockUnits(room, [unitId]);
  const groupKinds = [...new Set(groups)].sort();
  const line = { unitId, titleId, termId, year, measure };
  const taken = await db.target.findMany({ where: line, select: { groupKinds: true } });
  if (taken.some((known) => [...known.groupKinds].sort().join() === groupKinds.join())) return refuse("target-exists", { field: "year", values: { unit: await unitName(room, unitId) } });
  const { value, setOn, base, resolutionId, clause } = input;
  const { id } = await db.target.create({ data: { ...line, groupKinds, ...columnsOf(value), base, resolutionId, clause, setOn: dateOf(setOn) } });
  return accept({ id });
});

/**
 * Gives a line another value from a day on, with the reason and the paper cited; what was said before stays said. A withdrawn line is
 * given a value again so. Refuses a line
 * another revised meanwhile, a day before the last one, and a revision that changes nothing.
 */
export const reviseTarget = write("target.set", async (room, { id, seq, reason, value, setOn, ...input }: ReviseTargetInput): Promise<Result<{ id: string }>> => {
  const { db, reach, scope, now, today } = room;
  const found = await db.target.findFirst({ where: { id, unit: reach.units } });
  if (!found) return refuse("not-found");
  await lockUnits(room, [found.unitId]);
  const line = await db.target.findUniqueOrThrow({ where: { id } });
  if (line.seq !== seq) return refuse("changed-meanwhile");
  const judged = judgeTarget({ value, setOn, base: input.base }, { measure: line.measure, groups: line.groupKinds }, today);
  if (!judged.ok) return judged;
  const cited = await citedResolution(room, { resolutionId: input.resolutionId, setOn });
  if (!cited.ok) return cited;
  if (cited.value.termId !== line.termId) return refuse("target-resolution-term", { field: "resolutionId", values: { term: cited.value.termId } });
  const since = dayOfDate(line.setOn);
  if (setOn < since) return refuse("target-day-back", { field: "setOn", values: { on: showDay(since) } });
  if (!line.withdrawn && sameValue(valueOf(line), value) && (value.kind === "count" || line.base === input.base)) return refuse("target-same", { field: "count" });
  await db.targetRevision.create({ data: { targetId: id, seq: seq + 1, ...columnsOf(value), ...input, setOn: dateOf(setOn), reason, at: now, accountId: scope.accountId } });
  return accept({ id });
});

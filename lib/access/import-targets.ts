import "server-only";
import { randomUUID } from "node:crypto";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { indexOf } from "@/lib/domain/import/match-unit";
import { namedAtAnyLevel, planRows, type RowReading } from "@/lib/domain/import/plan";
import { isSilentTarget, judgeTargetRow, readTarget, readTargetRow, targetFields, targetKey, targetRowKey, type StandingTarget, type TargetAct, type TargetGround } from "@/lib/domain/import/targets";
import { termOfYear } from "@/lib/domain/attainment/period";
import { readYear } from "@/lib/domain/sheet/read-day";
import { accept } from "@/lib/domain/result";
import { columnsOf, valueOf } from "@/lib/domain/target/row";
import type { Level } from "@/lib/domain/unit/level";
import { closedUpon } from "./import-closed";
import { deskOf, done, holdUnits, refuseBuiltUpon, type Line, type Look } from "./import-desk";
import { knownUnits } from "./import-ground";
import type { Reach } from "./reach";

const levels: readonly Level[] = ["province", "district", "commune"];
const ofRecognised = { measure: "recognised", groupKinds: { isEmpty: true } } as const;
const reason = "Hoàn tác lần nhập từ tệp";

/** Units above cells, and the lines of recognised cells they have. */
export async function targetGround(reach: Reach, look: Look, titleId: string) {
  const { db, today } = look;
  const units = await knownUnits(reach, look, levels);
  const terms = await db.term.findMany({ where: { former: false }, orderBy: { firstYear: "asc" } });
  const lines = await db.target.findMany({ where: { titleId, ...ofRecognised, unit: reach.units }, include: { resolution: true } });
  const resolutions = await db.resolution.findMany({ where: { OR: [{ unit: reach.units }, { targets: { some: { unit: reach.units } } }] } });
  const standing = new Map(lines.map((row): [string, StandingTarget] => [targetKey(row.unitId, row.termId, row.year), { id: row.id, seq: row.seq, value: valueOf(row), base: row.base, clause: row.clause, setOn: dayOfDate(row.setOn), resolutionId: row.resolutionId, number: row.resolution.number, withdrawn: row.withdrawn }]));
  const ground: Omit<TargetGround, "coming"> = { today, terms, standing, resolutions: resolutions.map(({ id, number, termId, issuedOn }) => ({ id, number, termId, issuedOn: issuedOn && dayOfDate(issuedOn) })) };
  return { units, ground };
}

/** Targets and how they are shared out: what a file sets is set, what it changes is revised. Taken back, a revision is revised again and a first value goes. */
export const targetDesk = deskOf<TargetAct>({
  plan: async (reach, look, { rows, head, fixes, titleId, year }) => {
    const { units, ground } = await targetGround(reach, look, titleId);
    const index = indexOf(units);
    const usual = head.columns["year"] ? null : year;
    const coming = new Set<string>();
    const wish = { rows, head, fixes, ...namedAtAnyLevel(index), isHeading: () => false, isSilent: isSilentTarget, keyOf: targetRowKey(usual) };
    // Rows are read twice: a count may be shared out of one that stands further down.
    planRows<keyof typeof targetFields, null>({
      ...wish,
      judge: (row: RowReading<keyof typeof targetFields>, { id }) => {
        const own = usual ?? readYear(row.value("year"));
        const term = own === null ? undefined : termOfYear(ground.terms, own);
        if (term && readTarget(row.text("value"))?.kind === "count") coming.add(targetKey(id, term.id, own));
        return { state: "skipped", problem: null, changes: [], act: null };
      },
    });
    return planRows({ ...wish, read: readTargetRow(ground, usual), judge: judgeTargetRow({ ...ground, coming }, usual) });
  },
  unitsOf: ({ unitId }) => [unitId],
  apply: async (_, { db, scope, now }, rows, { titleId }) => {
    const made = rows.flatMap(({ at, act }) => (act.do === "set" ? [{ at, act, id: randomUUID() }] : []));
    const idOf = new Map(made.map(({ act, id }) => [targetKey(act.unitId, act.termId, act.year), id]));
    await db.target.createMany({
      data: made.map(({ id, act: { unitId, termId, year, from, value, base, resolutionId, clause, setOn } }) => ({
        id, unitId, titleId, termId, year, measure: "recognised" as const, groupKinds: [], ...columnsOf(value), base, resolutionId, clause, setOn: dateOf(setOn),
        allocatedFromId: from === null ? null : "id" in from ? from.id : (idOf.get(targetKey(from.unitId, termId, year)) ?? null),
      })),
    });
    const revised = rows.flatMap(({ at, act }) => (act.do === "revise" ? [{ at, act }] : []));
    await db.targetRevision.createMany({ data: revised.map(({ act: { targetId, seq, value, base, resolutionId, clause, setOn, reason: why } }) => ({ targetId, seq: seq + 1, ...columnsOf(value), base, resolutionId, clause, setOn: dateOf(setOn), reason: why, at: now, accountId: scope.accountId })) });
    const lines: Line[] = made.map(({ at, id, act: { unitId } }) => ({ row: at, unitId, factId: id, version: 1 }));
    return accept([...lines, ...revised.map(({ at, act: { unitId, targetId, seq } }): Line => ({ row: at, unitId, factId: targetId, version: seq + 1, before: { seq } }))]);
  },
  undo: async (reach, room, { at, lines }) => {
    const { db, scope, now, today } = room;
    await holdUnits(room, lines.map(({ unitId }) => unitId));
    const ids = lines.map(({ factId }) => factId);
    const targets = await db.target.findMany({ where: { id: { in: ids }, unit: reach.units }, include: { allocations: { where: { id: { notIn: ids } }, select: { id: true } }, revisions: true } });
    const known = new Map(targets.map((target) => [target.id, target]));
    const why: { unitId: string; what: string }[] = [];
    for (const { unitId, factId, version, before } of lines) {
      const target = known.get(factId);
      if (target?.seq !== version) why.push({ unitId, what: target ? "chỉ tiêu đã điều chỉnh lại" : "nay ngoài phạm vi của đồng chí" });
      else if (before === null && target.allocations.length > 0) why.push({ unitId, what: "chỉ tiêu đã phân bổ cho cấp dưới" });
    }
    const first = lines.filter(({ before }) => before === null).map(({ factId }) => factId);
    const going = targets.filter(({ id }) => first.includes(id));
    const [from] = going.map(({ setOn }) => dayOfDate(setOn)).sort();
    if (from) why.push(...(await closedUpon(room, { at, units: going.map(({ unitId }) => unitId), from })));
    const depended = await refuseBuiltUpon(room, why);
    if (depended) return depended;
    await db.targetRevision.deleteMany({ where: { targetId: { in: first } } });
    await db.target.deleteMany({ where: { id: { in: first }, allocatedFromId: { not: null } } });
    await db.target.deleteMany({ where: { id: { in: first } } });
    const back = lines.filter(({ before }) => before !== null).flatMap(({ factId, version }) => {
      const before = known.get(factId)?.revisions.find(({ seq }) => seq === version - 1);
      if (!before) return [];
      const { resolutionId, valueKind, count, percentLow, percentHigh, base, clause, withdrawn } = before;
      return [{ targetId: factId, seq: version + 1, resolutionId, valueKind, count, percentLow, percentHigh, base, clause, withdrawn, setOn: dateOf(today), reason, at: now, accountId: scope.accountId }];
    });
    await db.targetRevision.createMany({ data: back });
    return done;
  },
});

import "server-only";
import { z } from "zod";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { indexOf, type KnownUnit } from "@/lib/domain/import/match-unit";
import { planRows } from "@/lib/domain/import/plan";
import { communeOf, isSilentUnit, judgeUnit, readUnit, unitKey, type UnitsAct, type UnitsGround } from "@/lib/domain/import/units";
import { accept } from "@/lib/domain/result";
import { deskOf, done, holdUnits, refuseBuiltUpon, refuseDepended, type Look } from "./import-desk";
import { closedUpon } from "./import-closed";
import { knownUnits } from "./import-ground";
import type { Reach } from "./reach";

/** Communes in reach that stand, with their cells. */
export async function unitsGround(reach: Reach, { db, today }: Look): Promise<UnitsGround> {
  const communes = (await knownUnits(reach, { db, today }, ["commune"])).filter(({ stands }) => stands);
  const cells = await knownUnits(reach, { db, today }, ["cell"]);
  const first = await db.unitVersion.groupBy({ by: ["unitId"], where: { unit: { AND: [{ level: "commune" }, reach.units] } }, _min: { validFrom: true } });
  const cellsOf = new Map<string, KnownUnit[]>();
  for (const cell of cells) cellsOf.set(cell.parent?.id ?? "", [...(cellsOf.get(cell.parent?.id ?? "") ?? []), cell]);
  return {
    today, cellsOf, communes: indexOf(communes), cells: new Map(cells.map((cell) => [cell.id, cell])),
    since: new Map(first.flatMap(({ unitId, _min: { validFrom } }) => (validFrom ? [[unitId, dayOfDate(validFrom)]] : []))),
  };
}

const Ids = z.array(z.object({ id: z.string() }));

/** Hamlets that nobody had entered yet, as the units of their communes. No act made them: they stood before they were entered here. */
export const unitsDesk = deskOf<UnitsAct>({
  plan: async (reach, look, { rows, head, fixes }) => {
    const ground = await unitsGround(reach, look);
    return planRows({ rows, head, fixes, ...communeOf(ground), isSilent: isSilentUnit, keyOf: unitKey, read: readUnit, judge: judgeUnit(ground) });
  },
  unitsOf: ({ parentId }) => [parentId],
  apply: async (_, { db }, rows) => {
    const drawn = Ids.parse(await db.$queryRaw`SELECT nextval('unit_id')::text AS id FROM generate_series(1, ${rows.length}::int)`);
    const made = rows.flatMap(({ at, act }, index) => (drawn[index] ? [{ at, act, id: drawn[index].id }] : []));
    await db.unit.createMany({ data: made.map(({ id, act: { parentId } }) => ({ id, level: "cell", parentId })) });
    await db.unitVersion.createMany({ data: made.map(({ id, act: { parentId, name, kind, code, from } }) => ({ unitId: id, parentId, name, kind, code, validFrom: dateOf(from) })) });
    return accept(made.map(({ at, id, act: { parentId } }) => ({ row: at, unitId: parentId, factId: id, version: 1 })));
  },
  undo: async (reach, room, { at, lines }) => {
    const { db } = room;
    const ids = lines.map(({ factId }) => factId);
    await holdUnits(room, [...ids, ...lines.map(({ unitId }) => unitId)]);
    const used = Ids.parse(await db.$queryRaw`SELECT DISTINCT id FROM units_in_use(${ids}::text[])`);
    const changed = await db.unitVersion.findMany({ where: { unitId: { in: ids }, OR: [{ actId: { not: null } }, { validUntil: { not: null } }] }, select: { unitId: true } });
    const there = new Set((await db.unit.findMany({ where: { id: { in: ids }, AND: reach.units }, select: { id: true } })).map(({ id }) => id));
    const touched = new Set([...used.map(({ id }) => id), ...changed.map(({ unitId }) => unitId), ...ids.filter((id) => !there.has(id))]);
    const depended = await refuseDepended(room, [...touched]);
    if (depended) return depended;
    const { _min: { validFrom } } = await db.unitVersion.aggregate({ where: { unitId: { in: ids } }, _min: { validFrom: true } });
    const closed = validFrom && (await refuseBuiltUpon(room, await closedUpon(room, { at, units: ids, from: dayOfDate(validFrom) })));
    if (closed) return closed;
    await db.unitVersion.deleteMany({ where: { unitId: { in: ids } } });
    await db.unit.deleteMany({ where: { id: { in: ids } } });
    return done;
  },
});

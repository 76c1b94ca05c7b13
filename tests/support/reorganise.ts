import type { Scope } from "@/lib/access/scope";
import { enactAct } from "@/lib/commands/enact-act";
import { addDays, Day } from "@/lib/domain/day";
import type { Standing } from "@/lib/domain/unit/reorganisation/structure";
import { database } from "@/lib/platform/database";
import { draftAct, orderCounter } from "./order-act";
import type { PlantedUnit } from "./plant";
import { linesFrom } from "./random-acts";

const first = Day.parse("2021-06-10");

/** Random acts ordered one after the other, some put back; how many could be. */
export async function reorganise(order: Scope, planted: ReadonlyMap<string, PlantedUnit>, turns: readonly (readonly [Parameters<typeof linesFrom>[1], boolean])[]) {
  let acts = 0;
  for (const [turn, [drawn, isPutBack]] of turns.entries()) {
    const on = addDays(first, turn * 20);
    const standing = await database.unitVersion.findMany({ where: { validUntil: null }, include: { unit: true } });
    const now = new Map(standing.map(({ unitId, unit, name, kind, code, parentId }): [string, Standing] => [unitId, { id: unitId, level: unit.level, name, kind, code, parentId }]));
    const lines = linesFrom(now, drawn, turn).map((line) => (line.kind === "abolish_level" ? { ...line, under: planted.get("2")!.id } : line));
    const fits = lines.filter((line) => !JSON.stringify(line).includes(`"${planted.get("1")!.id}"`));
    if (fits.length === 0) continue;
    const draft = await draftAct(order, { unit: planted.get("1")!, on, lines: fits });
    if (!(await enactAct(order, draft)).ok) continue;
    acts += 1;
    if (isPutBack) await orderCounter(order, draft.id, addDays(on, 7));
  }
  return acts;
}

import type { Scope } from "@/lib/access/scope";
import { enactAct } from "@/lib/commands/enact-act";
import { addDays, Day } from "@/lib/domain/day";
import type { ActLine } from "@/lib/domain/unit/reorganisation/line";
import { planAct } from "@/lib/domain/unit/reorganisation/plan";
import type { Standing } from "@/lib/domain/unit/reorganisation/structure";
import { database } from "@/lib/platform/database";
import { draftAct, orderCounter } from "./order-act";
import type { PlantedUnit } from "./plant";
import { linesFrom } from "./random-acts";

/** What is drawn for one act, and whether it is put back. */
export type Turn = readonly [Parameters<typeof linesFrom>[1], boolean];
type Place = { country: PlantedUnit; province: PlantedUnit };
const usual = { first: Day.parse("2021-06-10"), every: 20, backAfter: 7 };

/** The act of one turn, ordered for its day and perhaps put back; null when there is none that could be. */
export async function takeTurn(order: Scope, { country, province }: Place, [drawn, isPutBack]: Turn, turn: number, { first, every, backAfter } = usual): Promise<{ id: string; on: Day } | null> {
  const on = addDays(first, turn * every);
  const standing = await database.unitVersion.findMany({ where: { validUntil: null }, include: { unit: true } });
  const now = new Map(standing.map(({ unitId, unit, name, kind, code, parentId }): [string, Standing] => [unitId, { id: unitId, level: unit.level, name, kind, code, parentId }]));
  const wanted = linesFrom(now, drawn, turn).map((line) => (line.kind === "abolish_level" ? { ...line, under: province.id } : line)).filter((line) => !JSON.stringify(line).includes(`"${country.id}"`));
  const stands = (lines: readonly ActLine[]) => planAct({ before: now, later: new Set(), elsewhen: new Map() }, lines).ok;
  const lines = wanted.reduce<ActLine[]>((fitting, line) => (stands([...fitting, line]) ? [...fitting, line] : fitting), []); // most that are drawn do not go with the others
  if (lines.length === 0) return null;
  const draft = await draftAct(order, { unit: country, on, lines });
  if (!(await enactAct(order, draft)).ok) return null;
  if (isPutBack) {
    const back = await orderCounter(order, draft.id, addDays(on, backAfter));
    if (!back.result.ok) throw new Error(JSON.stringify(back.result.refusal));
  }
  return { id: draft.id, on };
}

/** Random acts ordered one after the other, some put back; how many could be. */
export async function reorganise(order: Scope, place: Place, turns: readonly Turn[], days = usual) {
  let acts = 0;
  for (const [turn, wish] of turns.entries()) if (await takeTurn(order, place, wish, turn, days)) acts += 1;
  return acts;
}

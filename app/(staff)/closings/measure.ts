import type { Scope } from "@/lib/access/scope";
import type { Attainment } from "@/lib/domain/attainment/view";
import { closedUnits, type ClosedUnit } from "@/lib/domain/closing/content";
import { yearOf, type Day } from "@/lib/domain/day";
import { getAttainment } from "@/lib/queries/get-attainment";

type Asked = { unit: string; title: string; term: string; on: Day };
const atOnce = 6;

/** The figures of a unit and of all below it as of a day, each from the metric layer. Null when the unit is out of reach or did not stand then. */
export async function measure(scope: Scope, { unit, title, term, on }: Asked): Promise<ClosedUnit[] | null> {
  const ask = (id: string) => getAttainment(scope, { unit: id, title, on, period: { kind: "year", year: yearOf(on), term }, base: "target", rounding: "truncate" });
  const top = await ask(unit);
  if (!top) return null;
  const views: Attainment[] = [top];
  let level = below(top);
  while (level.length > 0) {
    const next: Attainment[] = [];
    for (let from = 0; from < level.length; from += atOnce) next.push(...(await Promise.all(level.slice(from, from + atOnce).map(ask))).filter((view) => view !== null));
    views.push(...next);
    level = next.flatMap(below);
  }
  return closedUnits(views);
}

/** The units below that have units of their own. */
const below = ({ children }: Attainment) => children.flatMap(({ unit }) => (unit.level === "cell" ? [] : [unit.id]));

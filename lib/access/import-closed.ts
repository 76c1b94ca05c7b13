import "server-only";
import { dateOf, dayOfDate, type Day } from "@/lib/domain/day";
import { saySpan } from "@/lib/domain/closing/span";
import { inParts } from "@/lib/domain/in-parts";
import type { Room } from "./door";

type Gone = { at: Date; units: readonly string[]; from: Day };

/** Reports closed since a file was applied that counted what of it would go out again, by the unit they are of. One that was reopened binds nobody. */
export async function closedUpon({ db }: Pick<Room, "db">, { at, units, from }: Gone): Promise<{ unitId: string; what: string }[]> {
  const lineage = new Set<string>();
  for (const part of inParts(units)) for (const { path } of await db.unit.findMany({ where: { id: { in: part } }, select: { path: true } })) for (const id of path.split("/")) if (id) lineage.add(id);
  const closings = [];
  for (const part of inParts([...lineage])) closings.push(...(await db.closing.findMany({ where: { unitId: { in: part }, closedAt: { gt: at }, on: { gte: dateOf(from) }, reopening: null }, orderBy: { closedAt: "asc" }, select: { unitId: true, span: true, on: true } })));
  return closings.map(({ unitId, span, on }) => ({ unitId, what: `báo cáo ${saySpan({ span, on: dayOfDate(on) })} đã chốt` }));
}

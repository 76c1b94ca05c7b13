import "server-only";
import { dateOf, dayOfDate } from "@/lib/domain/day";
import { holdingsOf, type Effect } from "@/lib/domain/decision/title";
import { linesAround } from "./decision-subjects";
import type { Room } from "./door";

type Keyed = { unitId: string; openedById: string; heldFrom: string; heldUntil: string | null; closedById: string | null; closeEffect: Effect | null };
const keyOf = ({ unitId, openedById, heldFrom, heldUntil, closedById, closeEffect }: Keyed) => [unitId, openedById, heldFrom, heldUntil, closedById, closeEffect].join(" ");

/**
 * Makes the stored titles of these cells what their decision lines say, in the caller's transaction. The only place that writes titles.
 * A title that stays keeps its row, also one that ends: a review of it may name it. Lines that are about to go out again (`without`) count for nothing.
 */
export async function foldTitles({ db }: Pick<Room, "db">, unitIds: readonly string[], titleId: string, without: ReadonlySet<string> = new Set()) {
  const around = await linesAround({ db }, unitIds, titleId);
  const held = holdingsOf(around.lines.filter(({ id }) => !without.has(id)));
  const rows = await db.titleHolding.findMany({ where: { titleId, unitId: { in: around.unitIds } } });
  const stored = rows.map((row) => ({ id: row.id, openedById: row.openedById, unitId: row.unitId, key: keyOf({ ...row, heldFrom: dayOfDate(row.heldFrom), heldUntil: row.heldUntil && dayOfDate(row.heldUntil) }) }));
  const wanted = new Map(held.map((holding) => [keyOf(holding), holding]));

  const changed = stored.filter(({ key }) => !wanted.has(key));
  for (const { key } of stored) wanted.delete(key);
  const made = [...wanted.values()].map(({ heldFrom, heldUntil, ...holding }) => ({ ...holding, heldFrom: dateOf(heldFrom), heldUntil: heldUntil && dateOf(heldUntil) }));
  const rowOf = ({ unitId, openedById }: Pick<Keyed, "unitId" | "openedById">) => changed.find((row) => row.unitId === unitId && row.openedById === openedById)?.id;
  const staying = new Set(made.map(rowOf));
  await db.titleHolding.deleteMany({ where: { id: { in: changed.flatMap(({ id }) => (staying.has(id) ? [] : [id])) } } });
  for (const holding of made) {
    const id = rowOf(holding);
    if (id) await db.titleHolding.update({ where: { id }, data: holding });
  }
  await db.titleHolding.createMany({ data: made.filter((holding) => rowOf(holding) === undefined) });
}

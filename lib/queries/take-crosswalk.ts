import { take, type Taking } from "@/lib/access/door";
import type { CrosswalkFilter, CrosswalkRow } from "@/lib/domain/unit/crosswalk";
import { crosswalkRows, parseCrosswalk, type CrosswalkPlace } from "./sql/crosswalk";

const batch = 5_000;

/** What became of every unit of one day by another. `place` is the unit they lie below, if one was asked for. */
export const takeCrosswalk = take("unit.read", async ({ db, reach }, asked: CrosswalkFilter): Promise<Taking<CrosswalkRow>> => {
  const place = asked.unit === null ? null : await db.unit.findFirst({ where: { AND: [{ id: asked.unit }, reach.units] }, select: { id: true } });
  async function* rows() {
    let after: CrosswalkPlace | null = null;
    for (;;) {
      const found: ReturnType<typeof parseCrosswalk>["rows"] = parseCrosswalk(await db.$queryRaw(crosswalkRows({ sql: reach.sql }, asked, after, batch))).rows;
      const last = found.at(-1);
      if (last) yield found;
      if (!last || new Set(found.map((row) => row.place.join())).size < batch) return;
      after = last.place;
    }
  }
  return { place, rows: rows() };
});

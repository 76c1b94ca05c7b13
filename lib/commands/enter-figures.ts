import { write } from "@/lib/access/door";
import { writeFigures } from "@/lib/access/write-figures";
import { dateOf, Day } from "@/lib/domain/day";
import { figuresOf, sameFigures, standingEntry } from "@/lib/domain/figures/entry";
import { impossible } from "@/lib/domain/figures/possible";
import type { EnterFiguresInput } from "@/lib/domain/figures/schema";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { partyName } from "@/lib/domain/unit/party";

/**
 * Enters a cell's year as it stands now; entries before it stay. Refuses out of reach, what is no cell or was none that year,
 * counts that cannot be, and when another entered meanwhile. The same entry sent twice is kept once.
 * At a cell that holds a title, what the entry calls for is signalled at once.
 */
export const enterFigures = write("figures.enter", async (room, { unitId, year, seq, figures }: EnterFiguresInput): Promise<Result<{ seq: number }>> => {
  const { db, reach, scope, today } = room;
  const unit = await db.unit.findFirst({ where: { id: unitId, AND: reach.units }, include: { versions: { orderBy: { validFrom: "desc" } } } });
  if (!unit) return refuse("not-found");
  if (unit.level !== "cell") return refuse("figures-not-of-a-cell");
  const [first, last] = [dateOf(Day.parse(`${year}-01-01`)), dateOf(Day.parse(`${year}-12-31`))];
  const name = unit.versions[0] ? partyName({ ...unit.versions[0], level: "cell" }) : "";
  if (!unit.versions.some(({ validFrom, validUntil }) => validFrom <= last && (validUntil === null || validUntil > first))) return refuse("figures-cell-ended", { field: "year", values: { cell: name, year } });
  const refused = impossible(figures, { year, today });
  if (refused) return refused;

  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unit.id} FOR NO KEY UPDATE`; // entries of one cell are made one after the other
  const latest = await db.cellFigures.findFirst({ where: { unitId, year }, orderBy: { seq: "desc" }, include: { meetings: true } });
  if (latest && standingEntry(latest) && latest.accountId === scope.accountId && sameFigures(figuresOf(latest), figures)) return accept({ seq: latest.seq });
  if ((latest?.seq ?? 0) !== seq) return refuse("changed-meanwhile");

  await writeFigures(room, [{ unitId, year, seq: seq + 1, figures }]);
  return accept({ seq: seq + 1 });
});

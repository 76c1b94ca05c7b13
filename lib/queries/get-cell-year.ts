import { read } from "@/lib/access/door";
import { may } from "@/lib/access/scope";
import { dateOf, Day, dayOfDate, yearOf } from "@/lib/domain/day";
import { figuresOf, standingEntry } from "@/lib/domain/figures/entry";
import type { CellYear } from "@/lib/domain/figures/view";
import { UnitPath } from "@/lib/domain/unit/path";

/** How many years back one may look and enter. */
const yearsBack = 5;

/** A cell's yearly figures with those of the year before. Null when out of reach, no cell, or a year out of range. */
export const getCellYear = read("registration.read", async ({ db, reach, scope, today }, { unitId, year }: { unitId: string; year: number }): Promise<CellYear | null> => {
  const last = yearOf(today);
  if (!Number.isInteger(year) || year > last || year < last - yearsBack) return null;
  const unit = await db.unit.findFirst({
    where: { AND: [{ id: unitId, level: "cell" }, reach.units] },
    include: { versions: { orderBy: { validFrom: "desc" }, take: 1, include: { parent: { include: { versions: { orderBy: { validFrom: "desc" }, take: 1 } } } } } },
  });
  const version = unit?.versions[0];
  if (!unit || !version) return null;

  const rows = await db.cellFigures.findMany({ where: { unitId, year: { in: [year, year - 1] } }, orderBy: { seq: "desc" }, include: { meetings: true, account: { select: { displayName: true } } } });
  const entries = rows.filter((row) => row.year === year);
  const before = standingEntry(rows.find((row) => row.year === year - 1));
  const commune = version.parent?.versions[0];
  const stood = version.validFrom <= dateOf(today) && (version.validUntil === null || version.validUntil > dateOf(Day.parse(`${year}-01-01`)));
  return {
    cell: { id: unit.id, name: version.name, kind: version.kind },
    commune: version.parent && commune ? { id: version.parent.id, name: commune.name, open: may(scope, "registration.read", UnitPath.parse(version.parent.path)) } : null,
    year,
    years: Array.from({ length: yearsBack + 1 }, (_, index) => last - index),
    entries: entries.map((row) => ({ seq: row.seq, figures: standingEntry(row) && figuresOf(row), enteredOn: dayOfDate(row.enteredOn), at: row.at, who: row.account?.displayName ?? null, onBehalf: row.onBehalf })),
    previous: before ? figuresOf(before) : null,
    mayEnter: stood && may(scope, "figures.enter", UnitPath.parse(unit.path)),
    today,
  };
});

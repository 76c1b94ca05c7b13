import { read } from "@/lib/access/door";
import { dateOf, type Day } from "@/lib/domain/day";
import { levels } from "@/lib/domain/unit/level";
import type { UnitChoices } from "@/lib/domain/unit/view";

const most = 80;
const collator = new Intl.Collator("vi", { numeric: true });

/** What the register of a day may be narrowed by, in reach: levels, and the provinces and districts (only the provinces where there are many). */
export const listUnitChoices = read("unit.read", async ({ db, reach, today }, { on = today, below }: { on?: Day; below?: string }): Promise<UnitChoices> => {
  const day = dateOf(on);
  const standing = { validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] };
  const found = await db.unit.findMany({ where: { AND: [reach.units, { versions: { some: standing } }] }, distinct: ["level"], select: { level: true } });
  const shown = await db.unit.findMany({
    where: { AND: [reach.units, { versions: { some: standing } }, { OR: [{ level: { in: ["province", "district"] } }, ...(below ? [{ id: below }] : [])] }] },
    select: { id: true, level: true, versions: { where: standing, select: { name: true, kind: true } } },
  });
  const kept = shown.length > most ? shown.filter((unit) => unit.level === "province" || unit.id === below) : shown;
  const tops = kept.flatMap(({ id, level, versions: [version] }) => (version ? [{ id, level, ...version }] : []));
  return {
    levels: levels.filter((level) => level !== "country" && found.some((unit) => unit.level === level)),
    tops: tops.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || collator.compare(a.name, b.name)).map(({ id, name, kind }) => ({ id, name, kind })),
  };
});

import { read } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { roots } from "@/lib/access/scope";

/** The units where accounts are looked after and those directly below: what the list of accounts may be narrowed to. */
export const listAccountPlaces = read("account.manage", async ({ db, reach, scope, today }) => {
  const tops = roots(scope, "account.manage");
  const units = await db.unit.findMany({
    where: { AND: [reach.units, { OR: [{ path: { in: tops } }, { parent: { path: { in: tops } } }] }] },
    orderBy: [{ level: "asc" }, { path: "asc" }],
    select: { id: true, level: true },
  });
  const labels = await unitLabels(db, units.map(({ id }) => id), today);
  return units.flatMap(({ id, level }) => {
    const label = labels.get(id);
    return label ? [{ ...label, level }] : [];
  });
});

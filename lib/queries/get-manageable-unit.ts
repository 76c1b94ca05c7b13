import { read } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";

/** A unit where accounts may be given roles, as it is called today; null beyond the reach. */
export const getManageableUnit = read("account.manage", async ({ db, reach, today }, id: string) => {
  const unit = await db.unit.findFirst({ where: { AND: [{ id }, reach.units] }, select: { id: true, level: true } });
  const label = unit && (await unitLabels(db, [unit.id], today)).get(unit.id);
  return unit && label ? { ...label, level: unit.level } : null;
});

import { read } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import { manageableUnitRows, parseUnits } from "./sql/manageable-units";

const most = 20;

/** Units where accounts may be given roles, whose name holds the words of `q` (marks do not matter); at most twenty. */
export const findManageableUnits = read("account.manage", async ({ db, reach, today }, q: string) => {
  const found = parseUnits(await db.$queryRaw(manageableUnitRows(reach, q.trim(), today, most + 1)));
  const labels = await unitLabels(db, found.map(({ id }) => id), today);
  const units = found.slice(0, most).flatMap(({ id, level }) => {
    const label = labels.get(id);
    return label ? [{ ...label, level }] : [];
  });
  return { units, more: found.length > most };
});

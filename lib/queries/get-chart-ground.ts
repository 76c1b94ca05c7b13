import { glance } from "@/lib/access/door";
import type { ChartGround, CommuneCount } from "@/lib/domain/chart/ground";
import { chartRow, parseChart, type ChartQuestion } from "./sql/chart-ground";

const collator = new Intl.Collator("vi", { numeric: true });

/**
 * What the charts of a unit's year need beside its attainment, as of a reporting day and by its units, or carried along to today's. Null when the unit is out of
 * reach or did not exist on the day.
 */
export const getChartGround = glance("attainment.read", async ({ ask, reach, today }, { lens, ...asked }: Omit<ChartQuestion, "by"> & { lens?: "now" | undefined }): Promise<ChartGround | null> => {
  const { place, communes, ...ground } = await ask(chartRow(reach, { ...asked, by: lens ? today : null }), parseChart);
  const name = ({ name, above }: CommuneCount) => `${above?.name ?? ""}\n${name}`;
  return place && { ...ground, communes: communes.toSorted((a, b) => collator.compare(name(a), name(b)) || (a.id < b.id ? -1 : 1)) };
});

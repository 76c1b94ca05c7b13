import { askCharts } from "@/app/(staff)/charts/ask";
import { pictures } from "@/app/api/documents/answer";
import { handOut } from "@/lib/access/door";
import { writePicture } from "@/lib/documents/picture-file";
import { saySource } from "@/lib/domain/chart/say";
import { partyName } from "@/lib/domain/unit/party";

/** A chart of a unit's year as a picture that stands alone: its address is that of the page, and which chart. */
export const GET = pictures("attainment.read", async (scope, key, search) => {
  const asked = await askCharts(scope, search);
  if (!asked?.ok) return asked;
  const { view, charts } = asked;
  const chart = charts.find((one) => one.key === key);
  if (!chart) return null;
  const file = await handOut(scope, "attainment.read", view.unit.id, () => writePicture(chart, { over: partyName(view.unit), foot: `${chart.reading} ${saySource(view)}` }));
  return { ...file, name: `${key}-${view.on}.svg` };
});

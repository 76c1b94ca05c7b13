import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { Stays } from "@/lib/domain/forecast/history";
import { showCount } from "@/lib/domain/ratio";
import { burnUp } from "./burn-up";
import type { ChartGround } from "./ground";
import { heat } from "./heat";
import { concerns, keeping } from "./keeping";
import { multiples } from "./multiples";
import type { Chart } from "./picture";
import { funnel, waits } from "./road";
import { standings } from "./standings";
import { drawTiles, sayCommune } from "./tiles";

/** What the charts of a unit's year are drawn from: the year, its term and the term's years from the metric layer, and what is counted beside. */
export type Drawn = { view: Attainment; term: Attainment | null; years: readonly Attainment[]; ground: ChartGround; stays: readonly Stays[] };

function tiles({ on }: Attainment, { communes }: ChartGround): Chart | null {
  if (communes.length < 2) return null;
  const held = communes.reduce((sum, commune) => sum + commune.held, 0);
  const some = communes.filter((commune) => commune.held > 0).length;
  const bound = communes.filter(({ isBound }) => isBound).length;
  return {
    key: "tiles",
    title: "Bản đồ ô các xã, phường, thị trấn",
    sentence: `${showCount(held)} chi bộ đang giữ danh hiệu ở ${showCount(some)} trên ${showCount(communes.length)} xã, phường, thị trấn, đến hết ${showDay(on)}.${bound > 0 ? ` ${showCount(bound)} nơi phải đạt 100% trong nhiệm kỳ.` : ""}`,
    reading: `Mỗi ô một xã; số trong ô là chi bộ đang giữ danh hiệu.${bound > 0 ? " Viền đậm: xã nông thôn mới, đô thị văn minh, phải đạt 100% trong nhiệm kỳ." : ""} Vị trí chỉ gần đúng.`,
    table: {
      head: ["Đơn vị", "Đang giữ danh hiệu", "Tổng số chi bộ", "Công nhận trong năm", "Phải đạt 100%"],
      rows: communes.map((commune) => [sayCommune(commune), showCount(commune.held), showCount(commune.cells), showCount(commune.recognised), commune.isBound ? "có" : "–"]),
    },
    draw: (frame) => drawTiles(communes, frame),
  };
}

/** The charts of a unit that have something to show, in the order of a meeting. */
export function chartsOf({ view, term, years, ground, stays }: Drawn): Chart[] {
  const hasParts = view.unit.level !== "commune" && view.unit.level !== "cell";
  const charts = [
    hasParts && standings(view),
    burnUp(view),
    term && burnUp(term),
    hasParts && multiples(view, ground),
    hasParts && heat(view, years),
    hasParts && tiles(view, ground),
    funnel(view, ground, stays),
    hasParts && waits(view, ground),
    keeping(view),
    concerns(view, ground),
  ];
  return charts.filter((chart) => chart !== false && chart !== null);
}

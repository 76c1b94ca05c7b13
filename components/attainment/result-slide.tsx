import { ChartPicture } from "@/components/charts/chart-picture";
import { HeadlineBar } from "@/components/charts/headline-bar";
import { BigFigure } from "@/components/ui/big-figure";
import { showShare } from "@/lib/domain/attainment/definitions";
import { baseWords, expectedWords } from "@/lib/domain/attainment/say";
import type { Attainment } from "@/lib/domain/attainment/view";
import { frames, type Chart } from "@/lib/domain/chart/picture";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";

/** What is still to be done, in words one can read out. */
function Left({ view: { remaining, expected, period, elapsed } }: { view: Attainment }) {
  const left = remaining === null ? "Chưa giao chỉ tiêu." : remaining > 0 ? `Còn ${showCount(remaining)} chi bộ.` : remaining === 0 ? "Vừa đủ chỉ tiêu." : `Vượt ${showCount(-remaining)} chi bộ.`;
  return <p><b>{left}</b>{expected.additional > 0 && ` ${expectedWords(period, elapsed)}: thêm ${showCount(expected.additional)}.`}</p>;
}

/** The first thing a hall sees: the figure and its bar, and the units below on one scale. */
export function ResultSlide({ view, chart }: { view: Attainment; chart: Chart | undefined }) {
  const { ratio, recognised, target, elapsed, expected } = view;
  const pace = target === null || elapsed.part === 0 || elapsed.part === elapsed.whole ? null : { part: target * elapsed.part, whole: elapsed.whole };
  return (
    <div className={`result ${chart ? "halves" : ""}`}>
      <div className="figure">
        <BigFigure value={ratio.whole > 0 ? showPercent(ratio, view.rounding) : showCount(recognised)} />
        <p className="fraction"><b>{ratio.whole > 0 ? showFraction(ratio) : showCount(recognised)}</b> chi bộ được công nhận{ratio.whole > 0 && <small> so với {baseWords(view.base, view.period)}</small>}</p>
        <HeadlineBar recognised={recognised} expected={expected.total} target={target} {...(pace && { pace: { at: pace.part / pace.whole, label: `tiến độ đều: ${showShare(pace)}` } })} />
        <Left view={view} />
      </div>
      {chart && (
        <div className="units">
          <ChartPicture picture={chart.draw({ ...frames.hall, width: 1010, type: 24 })} sentence={chart.sentence} className="for-hall" />
          <ChartPicture picture={chart.draw(frames.narrow)} sentence={chart.sentence} className="for-hand" />
        </div>
      )}
    </div>
  );
}

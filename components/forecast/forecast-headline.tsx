import { Counted } from "@/components/attainment/counted";
import { BigFigure } from "@/components/ui/big-figure";
import { Explained } from "@/components/ui/explanation";
import { Facts } from "@/components/ui/facts";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { define, sayRounding } from "@/lib/domain/attainment/definitions";
import { daysOf } from "@/lib/domain/attainment/period";
import { sayNoTarget } from "@/lib/domain/attainment/say";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { YearForecast } from "@/lib/domain/forecast/of-attainment";
import { chanceFigure, likelyFigure, needMeans, rangeFigure, sayChance, sayRange, sayTarget } from "@/lib/domain/forecast/words";
import { showCount, showPercent } from "@/lib/domain/ratio";

/** What is likely by the year's end, beside what the units themselves expect. */
export function ForecastHeadline({ view, forecast }: { view: Attainment; forecast: YearForecast }) {
  const { low, likely, high, chance, ended } = forecast;
  const { recognised, target, expected, on, period } = view;
  const sentence = sayTarget(forecast, { target, recognised, on, until: daysOf(period).last });
  const day = `hết ngày ${showDay(on)}`;
  const facts = [
    { term: "Thấp đến cao", value: <Figure title="chi bộ, thấp đến cao" on={day} {...rangeFigure}>{sayRange({ low, high })}</Figure> },
    { term: "Khả năng đạt chỉ tiêu", value: chance === null ? <small>{sayNoTarget(view)}</small> : recognised >= (target ?? 0) ? <small>đã đạt</small> : <Figure title="khả năng đạt chỉ tiêu" base={`chỉ tiêu ${showCount(target ?? 0)}`} on={day} {...chanceFigure}>{sayChance(chance)}</Figure> },
    { term: "So với chỉ tiêu", value: target ? <Figure title="dự báo so với chỉ tiêu" definition={likelyFigure.definition} base={`chỉ tiêu ${showCount(target)}`} on={day} rounding={sayRounding(view.rounding)} who={likelyFigure.who}>{showPercent({ part: likely, whole: target }, view.rounding)}</Figure> : <small>{sayNoTarget(view)}</small> },
    { term: "Các đơn vị tự dự kiến", value: <Counted name="expected_total" view={view}>{showCount(expected.total)}</Counted> },
  ];
  return (
    <div>
      <BigFigure value={<Figure title="chi bộ cả năm" on={day} {...likelyFigure}>{showCount(likely)}</Figure>} base="chi bộ cả năm" />
      <p className="mt-2 mb-3 max-w-measure text-ink-2">
        Dự báo đến hết {showDay(daysOf(period).last)}: đã công nhận <Counted name="recognised" view={view}>{showCount(recognised)}</Counted>; hồ sơ đang làm nhiều khả năng thêm <Figure title="chi bộ công nhận thêm" on={day} {...likelyFigure}>{showCount(likely - recognised)}</Figure>, trong khoảng <Figure title="chi bộ công nhận thêm, thấp đến cao" on={day} {...rangeFigure}>{sayRange({ low: low - recognised, high: high - recognised })}</Figure>.
      </p>
      {sentence && <Explained title="Để đạt chỉ tiêu" meanings={[{ key: "target", term: "Chỉ tiêu", says: define("target", view, view) }, { key: "need", term: "Ngày đạt, hồ sơ cần thêm", says: needMeans }]} on={day} className="mb-6"><p className="max-w-measure">{sentence}</p></Explained>}
      {ended === 0 && (
        <div className="mb-6">
          <Notice tone="warn">Chưa có hồ sơ nào qua hết một bước, nên dự báo chỉ dựa vào mức giả định nói ở phần Cách tính.</Notice>
        </div>
      )}
      <Facts items={facts} />
    </div>
  );
}

import { Counted } from "@/components/attainment/counted";
import { BigFigure } from "@/components/ui/big-figure";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { daysOf } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import type { YearForecast } from "@/lib/domain/forecast/of-attainment";
import { sayChance, sayRange, sayTarget } from "@/lib/domain/forecast/words";
import { showCount, showPercent } from "@/lib/domain/ratio";

/** What is likely by the year's end, beside what the units themselves expect. */
export function ForecastHeadline({ view, forecast }: { view: Attainment; forecast: YearForecast }) {
  const { low, likely, high, chance, ended } = forecast;
  const { recognised, target, expected, on, period } = view;
  const sentence = sayTarget(forecast, target, recognised, on);
  const facts = [
    { term: "Thấp đến cao", value: sayRange({ low, high }) },
    { term: "Khả năng đạt chỉ tiêu", value: chance === null ? <small>chưa giao chỉ tiêu</small> : recognised >= (target ?? 0) ? <small>đã đạt</small> : sayChance(chance) },
    { term: "So với chỉ tiêu", value: target ? showPercent({ part: likely, whole: target }, view.rounding) : <small>chưa giao chỉ tiêu</small> },
    { term: "Các đơn vị tự dự kiến", value: <Counted name="expected_total" view={view}>{showCount(expected.total)}</Counted> },
  ];
  return (
    <div>
      <BigFigure value={showCount(likely)} base="chi bộ cả năm" />
      <p className="mt-2 mb-6 max-w-measure text-ink-2">
        Dự báo đến hết {showDay(daysOf(period).last)}: đã công nhận <Counted name="recognised" view={view}>{showCount(recognised)}</Counted>; hồ sơ đang làm nhiều khả năng thêm {showCount(likely - recognised)}, trong khoảng {sayRange({ low: low - recognised, high: high - recognised })}. {sentence}
      </p>
      {ended === 0 && (
        <div className="mb-6">
          <Notice tone="warn">Chưa có hồ sơ nào qua hết một bước, nên dự báo chỉ dựa vào mức giả định nói ở phần Cách tính.</Notice>
        </div>
      )}
      <Facts items={facts} />
    </div>
  );
}

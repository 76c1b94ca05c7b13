import { showDay } from "@/lib/domain/day";
import { showCount, showPercentNumber, type Ratio, type Rounding } from "@/lib/domain/ratio";
import { daysOf, recheckYear, sayPeriod } from "./period";
import type { Against, Attainment, Base, Figures, Period } from "./view";

/** Figures a reader may ask about. `expected` is what the pipeline adds, `expected_total` both together. */
export const figureNames = [
  "target",
  "registered",
  "registered_term",
  "recognised",
  "ratio",
  "remaining",
  "expected",
  "expected_total",
  "expected_ratio",
  "cells",
  "held",
  "revoked",
  "recheck_due",
  "recheck_planned",
  "recheck_kept",
  "recheck_failing",
  "appraised",
  "under_appraisal",
  "line",
] as const;
export type FigureName = (typeof figureNames)[number];

/** What a definition is said for: the question that was asked. */
export type Asked = Pick<Attainment, "period" | "on" | "structureDay" | "base" | "rounding" | "elapsed"> & Partial<Pick<Attainment, "restated">> & { against?: Against };

/** The day whose cells are counted: carried along, those of the reporting day are. */
const cellsDay = ({ restated, on, structureDay }: Pick<Asked, "restated" | "on" | "structureDay">) => showDay(restated ? on : structureDay);

const cells = "chi bộ ấp, khu phố";
const count = (value: number, what: string) => `${showCount(value)} ${what}`;

/** "bỏ phần lẻ sau hai chữ số thập phân": how a printed percentage was cut. */
export const sayRounding = (rounding: Rounding) => (rounding === "truncate" ? "lấy hai số lẻ, bỏ phần sau" : "làm tròn đến hai số lẻ");

/** "37,5": an exact share printed as a number of cells. */
export const showShare = ({ part, whole }: Ratio) => showPercentNumber({ part, whole: whole * 100 })?.replace(/(,\d)0$/, "$1") ?? "–";

/** What a percentage is taken of, after "so với": "chỉ tiêu 75 theo nghị quyết". */
export function sayBase(base: Base, figures: Figures, asked: Pick<Asked, "period" | "on" | "structureDay" | "restated" | "against">): string {
  const period = sayPeriod(asked.period);
  if (base === "target") return figures.target === null ? `chỉ tiêu ${period}, chưa được giao` : `chỉ tiêu ${showCount(figures.target)} theo nghị quyết${first(asked)}`;
  if (base === "registered") return `${count(figures.registered, "chi bộ")} đăng ký trong ${period}`;
  if (base === "cells") return `tổng số ${count(figures.cells, "chi bộ")} tại ngày ${cellsDay(asked)}`;
  return `${count(figures.appraised, "chi bộ")} đã có kết luận thẩm định trong ${period}`;
}

/** What a figure counts, of what and until which day, in one sentence. */
export const define = (figure: FigureName, figures: Figures, asked: Asked): string => `${definitions[figure](figures, asked)}.`;

const until = ({ on }: Asked) => `tính đến hết ${showDay(on)}`;
const inPeriod = ({ period }: Asked) => `trong ${sayPeriod(period)}`;
const end = (period: Period) => showDay(daysOf(period).last);
const recognised = (figures: Figures, asked: Asked) => `${count(figures.recognised, cells)} có quyết định công nhận ${inPeriod(asked)} và còn giữ danh hiệu, ${until(asked)}`;
const expected = (figures: Figures, { on, period }: Asked) =>
  `${count(figures.expected.additional, "chi bộ")} đang phấn đấu, dự kiến được công nhận sau ${showDay(on)} đến hết ${end(period)} theo lộ trình đã đăng ký`;
const expectedTotal = (figures: Figures, { on, period }: Asked) =>
  `${count(figures.expected.total, "chi bộ")} đến hết ${end(period)}, gồm ${showCount(figures.recognised)} đã công nhận đến hết ${showDay(on)} và ${showCount(figures.expected.additional)} dự kiến công nhận thêm`;

const definitions: Record<FigureName, (figures: Figures, asked: Asked) => string> = {
  target: sayTarget,
  registered: (figures, asked) => `${count(figures.registered, "lượt đăng ký")} phấn đấu ${inPeriod(asked)}, không kể bản nháp, đã rút và kết thúc do sáp nhập, ${until(asked)}`,
  registered_term: (figures, asked) =>
    `${count(figures.registeredInTerm, "lượt đăng ký")} phấn đấu trong nhiệm kỳ ${asked.period.term.replace("-", "–")}, không kể bản nháp, đã rút và kết thúc do sáp nhập, ${until(asked)}`,
  recognised,
  ratio: (figures, asked) => `${recognised(figures, asked)}, so với ${sayBase(asked.base, figures, asked)}, ${sayRounding(asked.rounding)}`,
  remaining: sayRemaining,
  expected,
  expected_total: expectedTotal,
  expected_ratio: (figures, asked) => `${expectedTotal(figures, asked)}, so với ${sayBase("target", figures, asked)}, ${sayRounding(asked.rounding)}`,
  cells: (figures, asked) => `${count(figures.cells, cells)} có tại ngày ${cellsDay(asked)}, ${asked.restated ? `tính cho đơn vị ngày ${showDay(asked.structureDay)}` : "theo đơn vị của ngày đó"}`,
  held: (figures, { on }) => `${count(figures.held, cells)} đang giữ danh hiệu đến hết ${showDay(on)}, không kể được công nhận năm nào`,
  revoked: (figures, asked) => (figures.revoked === 0 ? `Chưa có chi bộ nào bị thu hồi danh hiệu ${inPeriod(asked)}, ${until(asked)}` : `${count(figures.revoked, "chi bộ")} có quyết định thu hồi danh hiệu ${inPeriod(asked)}, ${until(asked)}`),
  recheck_due: (figures, asked) => `${count(figures.recheckDue, "chi bộ")} giữ danh hiệu từ trước năm ${recheckYear(asked)} và chưa lên lịch phúc tra trong năm, ${until(asked)}`,
  recheck_planned: (figures, asked) => `${count(figures.recheckPlanned, "chi bộ")} đã lên lịch phúc tra năm ${recheckYear(asked)}, ${until(asked)}`,
  recheck_kept: (figures, asked) => `${count(figures.recheckKept, "chi bộ")} được kết luận giữ vững danh hiệu sau phúc tra năm ${recheckYear(asked)}, ${until(asked)}`,
  recheck_failing: (figures, asked) => `${count(figures.recheckFailing, "chi bộ")} được thông báo không đạt sau phúc tra năm ${recheckYear(asked)} và chưa có kết luận, ${until(asked)}`,
  appraised: (figures, asked) => `${count(figures.appraised, "chi bộ")} đăng ký ${inPeriod(asked)} đã có kết luận thẩm định, ${until(asked)}`,
  under_appraisal: (figures, asked) => `${count(figures.underAppraisal, "chi bộ")} đăng ký ${inPeriod(asked)} có hồ sơ đang ở tổ thẩm định, ${until(asked)}`,
  line: sayLine,
};

/** Said only when the first value is asked for: otherwise the one in force is meant. */
const first = ({ against }: Pick<Asked, "against">) => (against === "original" ? ", số giao ban đầu" : "");

function sayTarget(figures: Figures, asked: Asked): string {
  const { period } = asked;
  if (figures.target === null) return `Chưa giao chỉ tiêu ${sayPeriod(period)} cho đơn vị này`;
  const demand = `${count(figures.target, cells)} phải được công nhận trong ${sayPeriod(period)} theo nghị quyết${first(asked)}`;
  if (!figures.share) return demand;
  const of = { target: "chỉ tiêu", cells: `tổng số ${count(figures.cells, "chi bộ")} tại ngày ${cellsDay(asked)}`, registered: count(figures.registered, "lượt đăng ký"), appraised: count(figures.appraised, "chi bộ đã thẩm định") };
  const upTo = figures.range ? `; mức cao là ${figures.range.highPercent}%, bằng ${count(figures.range.high, "chi bộ")}` : "";
  return `${demand}, bằng ${figures.share.percent}% ${of[figures.share.base]}, làm tròn lên${upTo}`;
}

function sayRemaining(figures: Figures, asked: Asked): string {
  const { remaining, target } = figures;
  if (remaining === null || target === null) return `Chưa giao chỉ tiêu ${sayPeriod(asked.period)} nên không tính số còn lại`;
  const against = `chỉ tiêu ${showCount(target)} của ${sayPeriod(asked.period)}`;
  if (remaining <= 0) return `Số đã công nhận ${remaining === 0 ? "vừa đủ" : `vượt ${showCount(-remaining)} so với`} ${against}, ${until(asked)}`;
  return `Còn ${count(remaining, "chi bộ")} nữa mới đủ ${against}, ${until(asked)}`;
}

function sayLine(figures: Figures, { period, on, elapsed }: Asked): string {
  if (figures.target === null) return `Chưa giao chỉ tiêu ${sayPeriod(period)} nên không có mức tiến độ đều`;
  const share = showShare({ part: figures.target * elapsed.part, whole: elapsed.whole });
  return `Tiến độ đều đến hết ${showDay(on)} là ${share} chi bộ: chỉ tiêu ${showCount(figures.target)} của ${sayPeriod(period)} chia đều theo thời gian`;
}

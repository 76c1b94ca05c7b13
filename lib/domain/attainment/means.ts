import { showDay } from "@/lib/domain/day";
import { sayRounding, type Asked, type FigureName } from "./definitions";
import { daysOf, recheckYear, sayPeriod } from "./period";
import { baseWords } from "./say";

type Question = Pick<Asked, "period" | "on" | "structureDay" | "base" | "rounding">;

/** What a column of a figure counts, for every unit in it alike. */
export const mean = (figure: FigureName, asked: Question): string => `${meanings[figure](asked)}.`;

const inPeriod = ({ period }: Question) => `trong ${sayPeriod(period)}`;
const standing = "không kể bản nháp, đã rút và kết thúc do sáp nhập";
const end = ({ period }: Question) => showDay(daysOf(period).last);
const expected = (asked: Question) => `Hồ sơ đang phấn đấu, dự kiến được công nhận sau ${showDay(asked.on)} đến hết ${end(asked)} theo lộ trình đã đăng ký`;

const meanings: Record<FigureName, (asked: Question) => string> = {
  target: (asked) => `Số chi bộ phải được công nhận ${inPeriod(asked)} theo nghị quyết; chỉ tiêu giao bằng tỷ lệ được tính ra số chi bộ, làm tròn lên`,
  registered: (asked) => `Lượt đăng ký phấn đấu ${inPeriod(asked)}, ${standing}`,
  registered_term: ({ period }) => `Lượt đăng ký phấn đấu trong nhiệm kỳ ${period.term.replace("-", "–")}, ${standing}`,
  recognised: (asked) => `Chi bộ ấp, khu phố có quyết định công nhận ${inPeriod(asked)} và còn giữ danh hiệu`,
  ratio: (asked) => `Số đã công nhận chia cho ${baseWords(asked.base, asked.period)}, ${sayRounding(asked.rounding)}`,
  remaining: (asked) => `Chỉ tiêu của ${sayPeriod(asked.period)} trừ số đã công nhận; “vượt” là số đã công nhận nhiều hơn chỉ tiêu`,
  expected,
  expected_total: (asked) => `Số đã công nhận cộng số dự kiến công nhận thêm đến hết ${end(asked)}`,
  expected_ratio: (asked) => `Số đã công nhận cộng số dự kiến thêm đến hết ${end(asked)}, chia cho ${baseWords("target", asked.period)}, ${sayRounding(asked.rounding)}`,
  cells: ({ structureDay }) => `Chi bộ ấp, khu phố có tại ngày ${showDay(structureDay)}`,
  held: () => "Chi bộ ấp, khu phố đang giữ danh hiệu, không kể được công nhận năm nào",
  revoked: (asked) => `Chi bộ có quyết định thu hồi danh hiệu ${inPeriod(asked)}`,
  recheck_due: (asked) => `Chi bộ giữ danh hiệu từ trước năm ${recheckYear(asked)} và chưa lên lịch phúc tra trong năm`,
  recheck_planned: (asked) => `Chi bộ đã lên lịch phúc tra năm ${recheckYear(asked)}`,
  recheck_kept: (asked) => `Chi bộ được kết luận giữ vững danh hiệu sau phúc tra năm ${recheckYear(asked)}`,
  recheck_failing: (asked) => `Chi bộ được thông báo không đạt sau phúc tra năm ${recheckYear(asked)} và chưa có kết luận`,
  appraised: (asked) => `Chi bộ đăng ký ${inPeriod(asked)} đã có kết luận thẩm định`,
  under_appraisal: (asked) => `Chi bộ đăng ký ${inPeriod(asked)} có hồ sơ đang ở tổ thẩm định`,
  line: (asked) => `Chỉ tiêu của ${sayPeriod(asked.period)} chia đều theo thời gian đến hết ${showDay(asked.on)}`,
};

/** What the marks of attainment mean. */
export const meansStanding = "Đạt và vượt: từ 100% chỉ tiêu. Đúng tiến độ: từ mức chia đều theo thời gian trở lên. Chậm tiến độ: dưới mức đó nhưng từ 50% chỉ tiêu. So trên tỷ lệ đúng, chưa làm tròn.";

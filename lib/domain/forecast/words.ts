import { sayHands } from "@/lib/domain/attainment/hands";
import { showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { prior } from "./chance";
import { errorOf, type Forecast, type Need, type Trial } from "./forecast";

/** "90–95", "96" when low and high agree. */
export const sayRange = ({ low, high }: { low: number; high: number }) => (low === high ? showCount(low) : `${showCount(low)}–${showCount(high)}`);

/** "trên 99%", "83%", "dưới 1%": a chance is never printed as certain. */
export function sayChance(chance: number): string {
  if (chance > 0.99) return "trên 99%";
  return chance < 0.01 ? "dưới 1%" : `${Math.round(chance * 100)}%`;
}

/** "87,4": one decimal, for sums of chances. */
export const showMean = (mean: number) => `${showCount(Math.floor(Math.round(mean * 10) / 10))},${Math.round(mean * 10) % 10}`;

const sayNeed = ({ dossiers, by }: Need) => `cần thêm ${showCount(dossiers)} hồ sơ ở bước đề nghị trước ${showDay(by)}`;

type Aim = { target: number | null; recognised: number; on: Day; until: Day };

/** What the target needs, as a sentence for each case: met, over, likely met with what is under way, within reach with more, out of reach. Null without a target. */
export function sayTarget({ metOn, need, surer, low, likely }: Pick<Forecast, "metOn" | "need" | "surer" | "low" | "likely">, { target, recognised, on, until }: Aim): string | null {
  if (target === null) return null;
  if (recognised >= target) return `Đã đạt chỉ tiêu ${showCount(target)}${recognised > target ? `, vượt ${showCount(recognised - target)}` : ""}.`;
  if (on >= until) return `Năm đã hết: còn thiếu ${showCount(target - recognised)} chi bộ so với chỉ tiêu ${showCount(target)}.`;
  if (metOn !== null) {
    const met = `Hồ sơ đang làm nhiều khả năng đủ để đạt chỉ tiêu ${showCount(target)} vào khoảng ngày ${showDay(metOn)}, không cần thêm hồ sơ.`;
    if (low >= target) return met;
    return `${met} Nếu kết quả ở mức thấp thì thiếu ${showCount(target - low)}${surer ? `; muốn chắc hơn ${sayNeed(surer)}` : ", và hồ sơ đề nghị từ nay nhiều khả năng không kịp bù"}.`;
  }
  if (need) return `Để đạt ${showCount(target)}, ${sayNeed(need)}.`;
  return `Chỉ tiêu ${showCount(target)} khó đạt trong năm: hồ sơ đang làm nhiều khả năng đưa lên ${showCount(likely)}, hồ sơ đề nghị từ nay nhiều khả năng không kịp có quyết định.`;
}

/** How far off the model was. */
export function sayError(trials: readonly Trial[]): string {
  const { mean, within, of } = errorOf(trials);
  if (of === 0) return "Chưa có ngày nào trước đó để thử lại, nên chưa biết dự báo lệch bao nhiêu.";
  return `Thử lại ${showCount(of)} lần: lệch bình quân ${showMean(mean)} chi bộ; kết quả thật nằm trong khoảng thấp đến cao ${showCount(within)}/${showCount(of)} lần.`;
}

/** How the figures come about, a sentence each. */
export const method: readonly string[] = [
  "Mỗi bước, xem các hồ sơ đã qua của chính đơn vị này ở lại bao nhiêu ngày, bao nhiêu đi tiếp, bao nhiêu dừng. Từ đó có khả năng đi tiếp theo từng ngày; hồ sơ chờ càng lâu càng được xét theo những hồ sơ cũng từng chờ lâu.",
  `Ở mỗi bước tính thêm ${prior.dossiers} hồ sơ giả định, ${prior.dossiers * prior.goingOn} đi tiếp, một nửa trong ${prior.halfWithinDays} ngày (10 ngày làm việc). Ít số liệu thì mức giả định nặng, nhiều số liệu thì không đáng kể.`,
  "Khả năng của một hồ sơ là khả năng đi hết các bước còn lại trước ngày cuối năm. Cộng mọi hồ sơ đang làm, có số nhiều khả năng nhất; mười lần có tám lần kết quả nằm trong khoảng thấp đến cao.",
  "Chưa tính hồ sơ sẽ đăng ký thêm, danh hiệu bị thu hồi và chất lượng từng hồ sơ; các hồ sơ coi như không ảnh hưởng nhau.",
];

const hands = sayHands(["registration.register", "registration.appraise", "decision.issue"]);

/** What is said when a figure of the forecast is asked about. */
export const likelyFigure = { definition: "Số đã công nhận cộng tổng khả năng được công nhận trước hết năm của từng hồ sơ đang làm, theo bước và số ngày đã chờ. Không kể hồ sơ sẽ đăng ký thêm.", rounding: "làm tròn đến một chi bộ", who: hands } as const;
export const rangeFigure = { definition: "Mười lần có tám lần kết quả nằm trong khoảng này, nếu hồ sơ đi tiếp như trước nay và không ảnh hưởng nhau.", rounding: "làm tròn đến một chi bộ", who: hands } as const;
export const chanceFigure = { definition: "Khả năng số được công nhận đến hết năm từ chỉ tiêu trở lên, cộng từ khả năng của từng hồ sơ.", rounding: "đến phần trăm; không in 0% và 100%", who: hands } as const;
export const needMeans = "Ngày đạt là ngày mà tổng khả năng được công nhận tính đến đó vừa đủ chỉ tiêu. Chưa đủ thì chia số còn thiếu cho khả năng một hồ sơ đề nghị hôm ấy đi hết các bước trước cuối năm; ngày nêu ra là cuối tháng muộn nhất mà khả năng đó còn từ một nửa trở lên. Muốn chắc hơn thì tính như vậy cho số còn thiếu của mức thấp.";

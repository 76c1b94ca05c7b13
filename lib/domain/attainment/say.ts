import type { Attainment, Base, Period } from "@/lib/domain/attainment/view";
import type { Standing } from "@/lib/domain/attainment/standing";
import { showDay } from "@/lib/domain/day";
import type { Ratio } from "@/lib/domain/ratio";

/** "trong sạch, vững mạnh toàn diện", "bốn tốt": a title after the words "chi bộ". */
export const titleAfterCell = ({ name }: Attainment["title"]) => {
  const bare = name.replace(/^chi bộ /iu, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
};

const periodWord = (period: Period) => (period.kind === "year" ? "năm" : "nhiệm kỳ");

/** What a percentage is taken of, after "so với". */
export const baseWords = (base: Base, period: Period) =>
  ({ target: `chỉ tiêu ${periodWord(period)}`, registered: `số đăng ký ${periodWord(period)}`, cells: "tổng số chi bộ", appraised: "số được thẩm định" })[base];

/** "Dự kiến 6 tháng cuối năm" when exactly that is left, otherwise until when. */
export const expectedWords = (period: Period, elapsed: Ratio) =>
  period.kind === "term" ? "Dự kiến đến hết nhiệm kỳ" : elapsed.part * 2 === elapsed.whole ? "Dự kiến 6 tháng cuối năm" : "Dự kiến đến hết năm";

/** Why a unit has no target to stand against: none was set, or it was withdrawn. */
export const sayNoTarget = ({ withdrawn }: Pick<Attainment, "withdrawn">) => (withdrawn ? `chỉ tiêu đã bãi bỏ từ ${showDay(withdrawn.on)}` : "chưa giao chỉ tiêu");

export const endWords = (period: Period) => (period.kind === "year" ? "hết năm" : "hết nhiệm kỳ");

/** How a unit stands against its target. Design.md 9. */
export const standingWords = {
  met: "Đạt và vượt",
  on_track: "Đúng tiến độ",
  behind: "Chậm tiến độ",
  below_half: "Dưới 50%",
  none: "Chưa có chi bộ nào",
  no_target: "Không giao chỉ tiêu",
} as const satisfies Record<Standing, string>;

import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { Level } from "./readiness";
import type { ReviewGround } from "./view";

export const levelWords = { recognised: "Đã công nhận", ready: "Sẵn sàng", on_the_way: "Chưa sẵn sàng", at_risk: "Có rủi ro", failed: "Thẩm định chưa đạt" } as const satisfies Record<Level, string>;

/** How a registration comes to each level, one sentence. */
export const levelMeaning = {
  recognised: "Đăng ký đã có quyết định công nhận.",
  ready: "Không có rủi ro; tổ thẩm định đã kết luận đạt, hoặc đã có số liệu năm và mọi tiêu chí quyết định đã biết đều đạt hay đúng nhịp của năm, chi bộ đã tự đánh giá đủ.",
  on_the_way: "Không có rủi ro, nhưng còn tiêu chí chậm nhịp, chưa tự đánh giá hoặc chưa có số liệu năm.",
  at_risk: "Có ít nhất một điều: một tiêu chí quyết định không thể đạt trong năm, hồ sơ quá hạn xử lý hoặc bị trả lại, hoặc các bước còn lại không kịp trước hết năm.",
  failed: "Tổ thẩm định đã kết luận chưa đạt.",
} as const satisfies Record<Level, string>;

/** What a unit is said to lack. */
export const lackMeaning = "Chỉ tiêu trừ đi số đã công nhận, sẵn sàng và chưa sẵn sàng, không dưới 0. Tính riêng cho từng đơn vị nên không cộng dọc.";

/** Which cells of a commune are on the road already. */
export const plannedMeaning = (term: string) => `Chi bộ chưa giữ danh hiệu và đang đăng ký một năm của nhiệm kỳ ${term}.`;

/** What is proposed of a registration, before the year it would go to. */
export const suggestionWords = { move_on: "Có rủi ro, nên chuyển sang năm", bring_forward: "Đã sẵn sàng, có thể đưa lên năm" } as const;

/** What the clock part of the rule was counted with. */
export const sayClock = ({ daysLeft, stepDays }: Pick<ReviewGround, "daysLeft" | "stepDays">, year: number, today: Day) =>
  `Từ ${showDay(today)} đến hết năm ${year} còn ${showCount(Math.max(0, daysLeft))} ngày làm việc; mỗi bước của cấp trên tính ${showCount(stepDays)} ngày. Tiêu chí tính theo số liệu năm được so với phần năm đã qua: cả năm cần 4 thì giữa năm cần 2.`;

/** How adjustments come to be proposed. */
export const sayAdjusting = "Gợi ý: hồ sơ có rủi ro còn ở cấp xã thì chuyển sang năm kế tiếp của nhiệm kỳ; chỉ tiêu thiếu bao nhiêu thì gợi ý đưa lên bấy nhiêu chi bộ đã sẵn sàng của các năm sau, dễ trước, năm gần trước.";

/** What still has to come for the target when what is at risk is left out. */
export function sayLack(lack: number, { target, withdrawn }: Pick<Attainment, "target" | "withdrawn">): string {
  if (withdrawn) return `Chỉ tiêu năm của đơn vị này đã bãi bỏ từ ${showDay(withdrawn.on)}; các đăng ký vẫn giữ nguyên và không gợi ý đưa chi bộ nào lên sớm.`;
  if (target === null) return "Chưa giao chỉ tiêu năm cho đơn vị này nên không gợi ý đưa chi bộ nào lên sớm.";
  return lack === 0 ? `Không kể hồ sơ có rủi ro vẫn đủ chỉ tiêu ${showCount(target)}.` : `Không kể hồ sơ có rủi ro thì còn thiếu ${showCount(lack)} chi bộ mới đủ chỉ tiêu ${showCount(target)}.`;
}

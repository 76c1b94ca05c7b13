import { showCount } from "@/lib/domain/ratio";
import { moveWords } from "@/lib/domain/registration/words";
import type { BulkAct } from "./act";
import type { BulkCounts, Outcome } from "./view";

export const outcomeWords = { done: "Đã làm", skipped: "Bỏ qua", failed: "Không làm được" } as const satisfies Record<Outcome, string>;

/** "Tiếp nhận thẩm định 12 hồ sơ": the button that confirms, and the run's name. */
export const sayBulk = (act: BulkAct, count: number) => `${moveWords[act]} ${showCount(count)} hồ sơ`;

/** What becomes of the dossiers, said before the button. */
export const bulkConsequences = {
  appraise: "Đồng chí giữ các hồ sơ này, hạn thẩm định tính từ hôm nay.",
  take: "Từ lúc đó chỉ đồng chí xử lý được các hồ sơ này, cho đến khi bàn giao hoặc thôi giữ.",
  take_over: "Người đang giữ không xử lý tiếp được nữa. Lý do ghi vào lịch sử từng hồ sơ.",
  hand_over: "Từ lúc đó chỉ người nhận xử lý được các hồ sơ này.",
  release: "Người khác trong cơ quan nhận xử lý được các hồ sơ này.",
  resend: "Hồ sơ về nơi đã trả lại, hạn thẩm định tính tiếp. Xã chỉ xem, không sửa.",
  move_year: "Chặng đường phấn đấu bắt đầu lại ở năm mới. Lý do ghi vào lịch sử từng hồ sơ.",
  withdraw: "Đăng ký kết thúc ở đây. Chi bộ có thể đăng ký lại. Lý do ghi vào lịch sử từng hồ sơ.",
} as const satisfies Record<BulkAct, string>;

/** "Đã làm 10, bỏ qua 2, không làm được 1." */
export function sayCounts({ done, skipped, failed, waiting }: BulkCounts) {
  const parts = [`Đã làm ${showCount(done)}`, skipped > 0 && `bỏ qua ${showCount(skipped)}`, failed > 0 && `không làm được ${showCount(failed)}`, waiting > 0 && `còn ${showCount(waiting)}`];
  return `${parts.filter(Boolean).join(", ")}.`;
}

export const bulkRefusals = {
  "bulk-foreseen": () => "Sẽ làm.",
  "bulk-broken": () => "Máy chủ gặp lỗi ở hồ sơ này. Hồ sơ giữ nguyên như cũ.",
  "bulk-not-previewed": () => "Xem trước kết quả rồi mới làm.",
  "bulk-begun": () => "Việc này đã bắt đầu, không đổi được nữa.",
  "bulk-picks": () => "Chọn từ 1 đến 200 hồ sơ.",
  "bulk-act": () => "Chọn việc cần làm.",
  "bulk-id-used": () => "Biểu mẫu này đã dùng cho lần khác. Mở lại trang rồi chọn lại.",
  "bulk-reason-missing": () => "Ghi lý do.",
  "bulk-year-missing": () => "Chọn năm.",
  "bulk-holder-missing": () => "Chọn người nhận.",
} as const;

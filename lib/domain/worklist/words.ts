import type { Role } from "@/lib/domain/action";
import { sayMonth, type Month } from "@/lib/domain/progress/month";
import { partyName } from "@/lib/domain/unit/party";
import { showCount } from "@/lib/domain/ratio";
import type { Awaited, BacklogTask, RecheckTask } from "./recheck-task";
import type { TaskAct, Urgency } from "./task";

/** How a group of the worklist is headed. Design.md 9. */
export const urgencyWords = { overdue: "Quá hạn", due_soon: "Sắp đến hạn", waiting: "Chờ xử lý" } as const satisfies Record<Urgency, string>;

/** What is to be done, and what the button of its row says. */
export const taskWords = {
  report: { what: "Báo cáo", act: "Gửi báo cáo" },
  report_for: { what: "Nhập thay báo cáo", act: "Nhập thay" },
  review_report: { what: "Xem xét báo cáo", act: "Xem xét" },
  assess: { what: "Tự đánh giá theo từng tiêu chí", act: "Tự đánh giá" },
  assess_for: { what: "Nhập thay tự đánh giá để gửi đề nghị", act: "Nhập thay" },
  rule: { what: "Duyệt tiêu chí xin không áp dụng", act: "Xem xét" },
  review: { what: "Xét chọn ở cấp xã", act: "Xét chọn" },
  propose: { what: "Gửi đề nghị công nhận", act: "Gửi đề nghị" },
  appraise: { what: "Tiếp nhận hồ sơ đề nghị", act: "Tiếp nhận" },
  open_sitting: { what: "Mở phiên thẩm định", act: "Mở phiên" },
  score: { what: "Chấm điểm thẩm định", act: "Chấm điểm" },
  discuss: { what: "Ghi thảo luận về điểm chênh lệch", act: "Ghi thảo luận" },
  conclude: { what: "Kết luận thẩm định", act: "Kết luận" },
  resend: { what: "Bổ sung hồ sơ bị trả lại", act: "Bổ sung" },
  agree: { what: "Trình xem xét cho chủ trương", act: "Trình chủ trương" },
  recognise: { what: "Ban hành quyết định công nhận", act: "Lập quyết định" },
} as const satisfies Record<TaskAct, { what: string; act: string }>;

/** "Xem xét báo cáo tháng 6/2021". */
export const sayTask = ({ act, month }: { act: TaskAct; month: Month | null }) => (month ? `${taskWords[act].what} ${sayMonth(month)}` : taskWords[act].what);

/** What is to be done about a title that is looked at again, and what the button of its row says. */
export function sayRecheckTask(task: RecheckTask | BacklogTask): { what: string; act: string; about: string } {
  if ("count" in task) {
    const what = task.act === "plan" ? `Lên lịch phúc tra năm ${task.year}` : "Xem dấu hiệu cần phúc tra";
    return { what: `${what}: ${showCount(task.count)} chi bộ`, act: task.act === "plan" ? "Lên lịch" : "Xem dấu hiệu", about: task.title };
  }
  const { act, recheck: { status, kind, cell } } = task;
  const about = partyName({ ...cell, level: "cell" });
  if (act === "reply") return { what: "Giải trình thông báo không đạt sau phúc tra", act: "Giải trình", about };
  if (act === "conclude") return { what: kind === "unannounced" ? "Phúc tra đột xuất" : "Phúc tra theo lịch", act: "Ghi kết quả", about };
  return { what: `${status === "replied" ? "Đã có giải trình" : "Hết hạn giải trình"}: giữ vững hay thu hồi danh hiệu`, act: "Kết luận", about };
}

/** What a re-check waits for elsewhere. */
export const awaitedWords = { reply: "Chờ chi bộ giải trình", day: "Sẽ được phúc tra", outcome: "Chờ kết luận giữ vững hay thu hồi" } as const satisfies Record<Awaited["what"], string>;

const ahead = {
  organization_staff: "Hồ sơ đã được cho chủ trương sẽ hiện ở đây để lập quyết định.",
  standing_committee: "Hồ sơ thẩm định xong sẽ hiện ở đây để trình cho chủ trương.",
  appraiser: "Hồ sơ cấp xã đề nghị sẽ hiện ở đây để tiếp nhận thẩm định.",
  committee_officer: "Báo cáo của chi bộ và hồ sơ bị trả lại sẽ hiện ở đây.",
  cell_secretary: "Đến kỳ báo cáo, việc sẽ hiện ở đây.",
} as const satisfies Partial<Record<Role, string>>;

/** What comes next for someone with nothing to do. */
export function sayAhead(roles: readonly Role[], elsewhere: number): string {
  if (elsewhere > 0) return "Hồ sơ đang ở nơi khác. Khi đến lượt sẽ hiện ở đây.";
  const [role] = roles.filter((each) => each in ahead);
  return role ? ahead[role as keyof typeof ahead] : "Vai trò này chỉ xem, không có việc phải xử lý.";
}

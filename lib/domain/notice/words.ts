import { showDay, type Day } from "@/lib/domain/day";
import { sayMonth } from "@/lib/domain/progress/month";
import { recheckMoveWords } from "@/lib/domain/recheck/words";
import type { ReminderKind } from "@/lib/domain/reminder";
import type { RecheckNotice } from "./notice";

const what = {
  assessment: "gửi tự đánh giá theo từng tiêu chí",
  returned: "bổ sung hồ sơ bị trả lại",
  reception: "tiếp nhận hồ sơ đề nghị",
  conclusion: "kết luận thẩm định",
  agreement: "cho chủ trương",
  recheck: "phúc tra theo lịch",
  recheck_due: "phúc tra hằng năm, chưa lên lịch",
  reply: "giải trình sau phúc tra",
} as const satisfies Record<Exclude<ReminderKind, "report">, string>;

/** "Sắp đến hạn tiếp nhận hồ sơ đề nghị", "Quá hạn báo cáo tháng 6/2021": a month's report is due in that month. */
export function sayReminder({ kind, isLate, dueOn }: { kind: ReminderKind; isLate: boolean; dueOn: Day }): string {
  if (kind === "reply" && isLate) return "Đã hết hạn giải trình sau phúc tra";
  return `${isLate ? "Quá hạn" : "Sắp đến hạn"} ${kind === "report" ? `báo cáo ${sayMonth(dueOn)}` : what[kind]}`;
}

/** "Lên lịch phúc tra ngày 30/11/2021", "Thông báo không đạt, giải trình đến hết 12/7/2021". */
export function sayRecheckNotice({ move, plannedOn, replyUntil }: Pick<RecheckNotice, "move" | "plannedOn" | "replyUntil">): string {
  if (move === "plan") return `${recheckMoveWords.plan} ngày ${showDay(plannedOn)}`;
  if (move === "give_notice" && replyUntil) return `${recheckMoveWords.give_notice} sau phúc tra, giải trình đến hết ${showDay(replyUntil)}`;
  if (move === "reply") return "Đã gửi giải trình sau phúc tra";
  if (move === "cancel") return "Bỏ lịch phúc tra";
  return recheckMoveWords[move];
}

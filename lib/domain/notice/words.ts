import type { Day } from "@/lib/domain/day";
import { sayMonth } from "@/lib/domain/progress/month";
import type { ReminderKind } from "@/lib/domain/reminder";

const what = {
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

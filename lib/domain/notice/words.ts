import type { ReminderKind } from "@/lib/domain/reminder";

const what = {
  report: "báo cáo tháng",
  returned: "bổ sung hồ sơ bị trả lại",
  reception: "tiếp nhận hồ sơ đề nghị",
  conclusion: "kết luận thẩm định",
  agreement: "cho chủ trương",
  recheck: "phúc tra theo lịch",
  recheck_due: "phúc tra hằng năm, chưa lên lịch",
  reply: "giải trình sau phúc tra",
} as const satisfies Record<ReminderKind, string>;

/** "Sắp đến hạn báo cáo tháng", "Quá hạn tiếp nhận hồ sơ đề nghị". */
export const sayReminder = ({ kind, isLate }: { kind: ReminderKind; isLate: boolean }) => (kind === "reply" && isLate ? "Đã hết hạn giải trình sau phúc tra" : `${isLate ? "Quá hạn" : "Sắp đến hạn"} ${what[kind]}`);

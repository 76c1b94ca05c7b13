import { layoutSets } from "@/lib/domain/document/layout";
import { gradeWords, grades } from "@/lib/domain/registration/grade";
import type { RuleKey } from "./rule";

type Values = Readonly<Record<string, string | number>>;

/** What a rule is called, what it does, and how its value is said. */
export const ruleWords = {
  gate: { name: "Xếp loại để được xét", does: "Chi bộ được cấp xã chọn đề nghị khi xếp loại chất lượng năm đạt từ mức này.", unit: "trở lên" },
  stage_days: { name: "Thời hạn mỗi bước", does: "Tính từ khi hồ sơ đến cơ quan phụ trách bước đó. Hồ sơ đang xử lý giữ hạn đã đặt.", unit: "ngày làm việc" },
  reply_days: { name: "Thời hạn giải trình sau phúc tra", does: "Gợi ý khi thông báo không đạt; rơi vào ngày nghỉ thì sang ngày làm việc tiếp theo.", unit: "ngày" },
  register_months: { name: "Đăng ký lại sau thu hồi", does: "Gợi ý ngày được đăng ký lại khi lập quyết định thu hồi.", unit: "tháng" },
  team_least: { name: "Số người chấm điểm ít nhất của tổ thẩm định", does: "Áp dụng khi lập tổ thẩm định mới.", unit: "người" },
  quorum: { name: "Số người có mặt để tổ thẩm định họp", does: "Gợi ý khi lập tổ thẩm định; quyết định lập tổ ghi mức của tổ. Luôn phải có tổ trưởng và quá nửa tổ.", unit: "số người được chấm điểm" },
  divergence: { name: "Mức chênh điểm phải thảo luận", does: "Gợi ý khi lập tổ thẩm định; chênh quá mức này thì ghi thảo luận và chấm lại.", unit: "điểm" },
  paper_set: { name: "Thể thức văn bản của Đảng", does: "Văn bản in ra theo hướng dẫn áp dụng vào ngày ký. Khi chưa ghi: đến hết ngày 8/1/2026 theo 36-HD/VPTW, từ ngày 9/1/2026 theo 05-HD/VPTW.", unit: "hướng dẫn" },
  paper_type_size: { name: "Cỡ chữ tên loại văn bản", does: "Theo 05-HD/VPTW. Văn bản theo 36-HD/VPTW giữ cỡ 16.", unit: "điểm chữ" },
  paper_subject_size: { name: "Cỡ chữ trích yếu", does: "Theo 05-HD/VPTW. Văn bản theo 36-HD/VPTW giữ cỡ 14.", unit: "điểm chữ" },
  paper_spacing: { name: "Giãn dòng phần nội dung", does: "Theo 05-HD/VPTW. Văn bản theo 36-HD/VPTW giữ 18 điểm chữ.", unit: "điểm chữ" },
  paper_divider: { name: "Dấu dưới trích yếu", does: "Theo 05-HD/VPTW. Văn bản theo 36-HD/VPTW giữ năm gạch nối.", unit: "" },
} as const satisfies Record<RuleKey, { name: string; does: string; unit: string }>;

/** The values of rules that are chosen, not written. */
export const ruleChoices: Partial<Record<RuleKey, readonly { value: string; label: string }[]>> = {
  gate: grades.slice(0, 3).map((grade) => ({ value: grade, label: gradeWords[grade] })),
  paper_set: layoutSets.map((set) => ({ value: set, label: set })),
  paper_divider: [{ value: "hyphens", label: "Năm gạch nối" }, { value: "line", label: "Đường kẻ ngắn" }],
};

/** "10 ngày làm việc", "từ hoàn thành tốt nhiệm vụ trở lên". */
export function sayRule(key: RuleKey, value: string): string {
  if (key === "gate") return `Từ ${grades.flatMap((grade) => (grade === value ? gradeWords[grade].toLowerCase() : [])).join("")} ${ruleWords.gate.unit}`;
  const chosen = ruleChoices[key]?.find((choice) => choice.value === value);
  if (chosen) return chosen.label;
  return `${key === "quorum" ? "Từ " : ""}${value} ${ruleWords[key].unit}`;
}

export const holidayKindWords = { off: "Ngày nghỉ", worked: "Đi làm bù" } as const;

export const officeRefusals = {
  "rules-of-province": () => "Quy định này do Ban Tổ chức Tỉnh ủy đặt cho toàn tỉnh. Tài khoản này không có quyền ở cấp tỉnh.",
  "rule-value": ({ sentence = "Mức này không dùng được." }: Values) => String(sentence),
  "rule-later-stands": ({ from = "" }: Values) => `Đã có quy định áp dụng từ ${from}. Quy định mới phải áp dụng từ sau ngày đó; nếu dòng đó ghi sai thì kết thúc nó trước.`,
  "rule-over": () => "Quy định này đã kết thúc.",
  "rule-until": ({ from = "" }: Values) => `Ngày kết thúc không trước ngày áp dụng, ${from}.`,
  "holiday-stands": ({ day = "", name = "" }: Values) => `Ngày ${day} đã có trong lịch: ${name}. Bỏ dòng đó trước nếu ghi sai.`,
  "holiday-weekday-worked": ({ day = "" }: Values) => `Ngày ${day} vốn là ngày làm việc. Đi làm bù chỉ rơi vào thứ bảy, chủ nhật.`,
  "holiday-span": () => "Từ ngày không sau đến ngày, tối đa 15 ngày một lần.",
  "holiday-over": () => "Dòng này đã bỏ khỏi lịch.",
  "holiday-confirmed": () => "Ngày này đã được xác nhận.",
} as const;

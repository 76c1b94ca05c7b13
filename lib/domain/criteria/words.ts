import type { CriterionState, Verdict } from "./evaluate";
import type { CriteriaState } from "./view";

type Values = Readonly<Record<string, string | number>>;

export const criteriaStateWords = { draft: "Bản nháp", coming: "Sắp áp dụng", in_force: "Đang áp dụng", past: "Hết áp dụng" } as const satisfies Record<CriteriaState, string>;
export const outcomeWords = { passed: "Đạt", failed: "Chưa đạt", open: "Chưa đủ căn cứ" } as const satisfies Record<Verdict["outcome"], string>;
export const criterionStateWords = { met: "Đạt", failed: "Chưa đạt", unknown: "Chưa rõ", not_applicable: "Không áp dụng" } as const satisfies Record<CriterionState, string>;

export const criteriaRefusals = {
  "criteria-of-province": () => "Bộ tiêu chí do Ban Tổ chức Tỉnh ủy soạn và công bố. Tài khoản này không có quyền ở cấp tỉnh.",
  "draft-exists": () => "Danh hiệu này đang có một bản nháp. Mở bản đó để sửa tiếp.",
  "criteria-published": () => "Bộ tiêu chí này đã công bố, không sửa được. Lập bản mới từ bộ này.",
  "criteria-contradict": ({ problem = "" }: Values) => `Chưa công bố được. ${problem === "" ? "Bộ tiêu chí còn chỗ chưa hợp lý." : problem}`,
  "criteria-not-newer": () => "Hồ sơ chỉ chuyển sang bộ tiêu chí mới hơn đang áp dụng của cùng danh hiệu.",
  "criteria-move-too-late": () => "Hồ sơ đã gửi đề nghị hoặc đã kết thúc, không chuyển bộ tiêu chí được. Chuyển khi hồ sơ còn ở cấp xã.",
  "criteria-not-later": ({ since = "" }: Values) => `Bộ trước áp dụng từ ${since}. Bộ mới phải áp dụng từ sau ngày đó.`,
} as const;

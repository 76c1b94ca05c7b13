import { showCount } from "@/lib/domain/ratio";
import { showDay } from "@/lib/domain/day";
import type { Assessment, Said } from "./answer";
import type { CriterionState, Verdict } from "./evaluate";
import type { CriteriaState, SentAssessment } from "./view";

type Values = Readonly<Record<string, string | number>>;

export const criteriaStateWords = { draft: "Bản nháp", coming: "Sắp áp dụng", in_force: "Đang áp dụng", past: "Hết áp dụng" } as const satisfies Record<CriteriaState, string>;
export const outcomeWords = { passed: "Đạt", failed: "Chưa đạt", open: "Chưa đủ căn cứ" } as const satisfies Record<Verdict["outcome"], string>;
export const criterionStateWords = { met: "Đạt", failed: "Chưa đạt", unknown: "Chưa rõ", not_applicable: "Không áp dụng" } as const satisfies Record<CriterionState, string>;

/** "Đạt", "12 điểm", "Xin không áp dụng". */
export function saySaid(said: Said): string {
  if (said.kind === "not_applicable") return "Xin không áp dụng";
  if (said.kind === "points") return `${showCount(said.points)} điểm`;
  return said.met ? "Đạt" : "Chưa đạt";
}

/** How far a cell has assessed itself, in one sentence. */
export function sayAssessment({ asked, open, isSent }: Assessment, sent: SentAssessment | null): string {
  if (asked === 0) return "Bộ này tính hết từ số liệu năm, chi bộ không phải tự đánh giá.";
  if (open.length === asked) return "Chi bộ chưa tự đánh giá.";
  if (open.length > 0) return `Chi bộ đang tự đánh giá: đã trả lời ${asked - open.length}/${asked} tiêu chí.`;
  if (!isSent) return sent ? `Chi bộ đã sửa tự đánh giá sau khi gửi ngày ${showDay(sent.on)}, chưa gửi lại.` : "Chi bộ đã trả lời đủ tiêu chí, chưa gửi.";
  return sent ? `Chi bộ gửi tự đánh giá ngày ${showDay(sent.on)}.` : "Chi bộ đã tự đánh giá.";
}

export const criteriaRefusals = {
  "criteria-of-province": () => "Bộ tiêu chí do Ban Tổ chức Tỉnh ủy soạn và công bố. Tài khoản này không có quyền ở cấp tỉnh.",
  "draft-exists": () => "Danh hiệu này đang có một bản nháp. Mở bản đó để sửa tiếp.",
  "criteria-published": () => "Bộ tiêu chí này đã công bố, không sửa được. Lập bản mới từ bộ này.",
  "criteria-contradict": ({ problem = "" }: Values) => `Chưa công bố được. ${problem === "" ? "Bộ tiêu chí còn chỗ chưa hợp lý." : problem}`,
  "criteria-not-newer": () => "Hồ sơ chỉ chuyển sang bộ tiêu chí mới hơn đang áp dụng của cùng danh hiệu.",
  "criteria-move-too-late": () => "Hồ sơ đã gửi đề nghị hoặc đã kết thúc, không chuyển bộ tiêu chí được. Chuyển khi hồ sơ còn ở cấp xã.",
  "criterion-computed": ({ criterion }: Values) => `Tiêu chí ${criterion} tính từ số liệu năm của chi bộ, không trả lời ở đây.`,
  "criterion-applies": ({ criterion }: Values) => `Tiêu chí ${criterion} bắt buộc với mọi chi bộ, không xin không áp dụng được.`,
  "not-applicable-why": () => "Ghi vì sao tiêu chí này không áp dụng cho chi bộ.",
  "criterion-wants-points": ({ most }: Values) => `Tiêu chí này chấm điểm. Ghi từ 0 đến ${most}.`,
  "criterion-wants-finding": () => "Tiêu chí này chọn đạt hoặc chưa đạt, không chấm điểm.",
  "points-beyond": ({ most }: Values) => `Ghi số điểm từ 0 đến ${most}.`,
  "answers-closed": () => "Hồ sơ đã gửi đề nghị hoặc đã kết thúc, không sửa trả lời được. Sửa khi hồ sơ còn ở cấp xã hoặc được trả lại.",
  "answer-changed": ({ who = "người khác" }: Values) => `Tiêu chí này vừa được ${who} trả lời. Mở lại trang để xem bản mới nhất.`,
  "cell-answers-first": ({ criterion }: Values) => `Chi bộ chưa tự đánh giá tiêu chí ${criterion}. Cấp xã ghi ý kiến sau khi chi bộ trả lời.`,
  "difference-why": () => "Ý kiến của xã khác chi bộ. Ghi lý do.",
  "without-criteria": () => "Hồ sơ này mở trước khi có bộ tiêu chí nên không có gì để tự đánh giá.",
  "criteria-not-later": ({ since = "" }: Values) => `Bộ trước áp dụng từ ${since}. Bộ mới phải áp dụng từ sau ngày đó.`,
} as const;

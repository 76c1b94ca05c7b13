import { thresholds } from "./signals";
import type { SignalKind } from "./view";

/** What a signal is called, how it is computed, and what to bear in mind: never a judgement. */
export const signalWords = {
  same_marks: {
    title: "Điểm thẩm định trùng nhau trong một xã",
    how: `Từ ${thresholds.sameMarks} hồ sơ của một xã có điểm của tổ thẩm định bằng nhau ở mọi tiêu chí, tính ở vòng chấm cuối của phiên đã kết luận.`,
    mind: "Các chi bộ cùng xã có thể đạt như nhau. Nên xem khảo sát tại chỗ của từng hồ sơ.",
  },
  same_file: {
    title: "Một minh chứng trong nhiều hồ sơ",
    how: `Một tệp, so theo nội dung, là minh chứng của từ ${thresholds.sameFile} hồ sơ trong năm.`,
    mind: "Văn bản chung của xã dùng cho nhiều chi bộ là việc bình thường. Biên bản của riêng một chi bộ thì cần xem lại.",
  },
  rush: {
    title: "Đề nghị dồn vào tuần cuối kỳ",
    how: `Trong 6 tháng đầu năm hoặc 6 tháng cuối năm có từ ${thresholds.handed} hồ sơ được đề nghị, và ít nhất một nửa gửi trong ${thresholds.lastDays} ngày cuối.`,
    mind: "Có thể do lịch họp của cấp ủy. Nên xem hồ sơ có đủ thời gian thẩm định không.",
  },
  self_above: {
    title: "Tự chấm cao hơn thẩm định",
    how: `Tổng điểm chi bộ tự chấm hơn điểm trung bình của tổ thẩm định từ ${thresholds.gap} điểm, tính trên các tiêu chí cả hai cùng chấm.`,
    mind: "Có thể do hiểu tiêu chí khác nhau. Nên trao đổi với chi bộ trước khi nhắc.",
  },
  never_failing: {
    title: "Tổ thẩm định kết luận đạt tất cả",
    how: `Từ ${thresholds.concluded} phiên đã kết luận trong năm, phiên nào cũng đạt, không có phiên nào không đạt hoặc phải bổ sung.`,
    mind: "Cấp xã chọn kỹ từ đầu cũng cho kết quả như vậy. Nên xem điểm và lý do của vài phiên.",
  },
} as const satisfies Record<SignalKind, { title: string; how: string; mind: string }>;

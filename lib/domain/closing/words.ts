import type { ClosedFigure } from "./content";

export const figureWords = {
  cells: "tổng số chi bộ",
  registeredInTerm: "đăng ký cả nhiệm kỳ",
  registered: "đăng ký trong năm",
  target: "chỉ tiêu năm",
  recognised: "đã công nhận",
  held: "đang giữ danh hiệu",
  revoked: "bị thu hồi",
  appraised: "đã thẩm định",
  additional: "dự kiến thêm đến cuối năm",
} as const satisfies Record<ClosedFigure, string>;

type Values = Readonly<Record<string, string | number>>;

/** Refusals of closing and reopening a period. */
export const closingRefusals = {
  "closing-incomplete": ({ says = "Nội dung chưa đủ." }: Values) => String(says),
  "closing-of-cell": () => "Chốt số liệu từ cấp xã trở lên. Số của chi bộ nằm trong báo cáo của xã.",
  "closing-not-over": ({ on = "" }: Values) => `Kỳ này chưa hết. Chốt được sau ngày ${on}.`,
  "closing-closed": ({ period = "" }: Values) => `Báo cáo ${period} đã chốt. Mở lại trước khi chốt lần nữa.`,
  "closing-measured-twice": () => "Số liệu vừa thay đổi trong lúc chốt. Chốt lại để lấy số mới nhất.",
  "closing-open": () => "Báo cáo này đã được mở lại.",
} as const satisfies Record<string, (values: Values) => string>;

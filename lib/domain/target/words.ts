import type { TargetMeasure } from "./view";

export const measureWords = { recognised: "số được công nhận", registered: "số đăng ký", held: "số đang giữ danh hiệu" } as const satisfies Record<TargetMeasure, string>;

type Values = Readonly<Record<string, string | number>>;

/** Refusals of setting, revising and sharing out targets. */
export const targetRefusals = {
  "target-incomplete": ({ says = "Nội dung chưa đủ." }: Values) => String(says),
  "target-resolution-known": ({ number = "", issuer = "" }: Values) => `Văn bản số ${number} của ${issuer} đã có. Chọn văn bản đó trong danh sách.`,
  "target-resolution-unknown": () => "Chọn nghị quyết hoặc văn bản giao có trong danh sách.",
  "target-resolution-term": ({ term = "" }: Values) => `Văn bản này thuộc nhiệm kỳ ${term}, kỳ của chỉ tiêu nằm ngoài nhiệm kỳ đó.`,
  "target-exists": ({ unit = "Đơn vị" }: Values) => `${unit} đã có chỉ tiêu này trong kỳ. Mở chỉ tiêu đó để điều chỉnh.`,
  "target-of-cell": () => "Chi bộ ấp, khu phố không có chỉ tiêu riêng. Chi bộ được đăng ký theo năm.",
  "target-range": () => "Mức cao phải bằng hoặc hơn mức thấp.",
  "target-base": () => "Tỷ lệ không tính trên chính chỉ tiêu. Chọn cơ sở khác.",
  "target-group-measure": () => "Chỉ tiêu theo nhóm xã chỉ tính theo số được công nhận.",
  "target-group-count": () => "Chỉ tiêu theo nhóm xã giao bằng tỷ lệ phần trăm.",
  "target-day-to-come": ({ today = "" }: Values) => `Ngày giao chưa đến. Nhập ngày từ ${today} trở về trước.`,
  "target-before-resolution": ({ on = "" }: Values) => `Ngày giao không thể trước ngày ban hành văn bản, ${on}.`,
  "target-day-back": ({ on = "" }: Values) => `Lần giao trước có hiệu lực từ ${on}. Nhập ngày đó hoặc sau đó.`,
  "target-same": () => "Chỉ tiêu chưa thay đổi so với lần giao trước.",
  "target-withdrawn": ({ on = "" }: Values) => `Chỉ tiêu này đã bãi bỏ từ ${on}.`,
  "target-withdrawn-below": ({ unit = "Đơn vị", on = "" }: Values) => `Chỉ tiêu đã phân bổ cho ${unit} được điều chỉnh từ ${on}, sau ngày bãi bỏ. Chọn ngày đó hoặc sau đó, hoặc bãi bỏ riêng từng chỉ tiêu.`,
  "target-no-line": ({ year = "" }: Values) => `Chưa có chỉ tiêu năm ${year} bằng số chi bộ để phân bổ.`,
  "target-not-below": () => "Đơn vị này không trực thuộc đơn vị phân bổ vào ngày cơ cấu.",
  "target-share-percent": ({ unit = "" }: Values) => `Chỉ tiêu của ${unit} giao bằng tỷ lệ. Mở chỉ tiêu đó để điều chỉnh.`,
  "target-reason-missing": () => "Có ô đã giao trước đó. Ghi lý do điều chỉnh.",
} as const satisfies Record<string, (values: Values) => string>;

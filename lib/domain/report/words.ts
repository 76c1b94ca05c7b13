type Values = Readonly<Record<string, string | number>>;

/** Refusals of writing a review. */
export const reportRefusals = {
  "report-incomplete": ({ says = "Nội dung chưa đủ." }: Values) => String(says),
  "report-of-cell": () => "Báo cáo sơ kết, tổng kết lập từ cấp xã trở lên. Chi bộ gửi báo cáo hằng tháng.",
  "report-changed": ({ by = "Người khác", at = "" }: Values) => `${by} vừa lưu đoạn này lúc ${at}. Lời văn đang viết vẫn còn ở đây; bản vừa lưu ở bên dưới.`,
  "report-same": () => "Câu này đã đúng với số hiện nay.",
} as const satisfies Record<string, (values: Values) => string>;

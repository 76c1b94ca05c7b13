/** Refusals of a question about attainment. */
export const attainmentRefusals = {
  "unit-missing": () => "Chưa chọn đơn vị.",
  "period-twice": () => "Chỉ chọn một: năm hoặc nhiệm kỳ.",
  "term-unknown": ({ term }: Readonly<Record<string, string | number>>) => `Không có nhiệm kỳ ${term}.`,
  "year-outside-term": ({ year }: Readonly<Record<string, string | number>>) => `Năm ${year} không thuộc nhiệm kỳ nào đang theo dõi.`,
  "day-to-come": ({ on, today }: Readonly<Record<string, string | number>>) => `Ngày báo cáo ${on} chưa đến. Chọn ngày từ ${today} trở về trước.`,
  "title-unknown": () => "Danh hiệu không có trong danh mục.",
};

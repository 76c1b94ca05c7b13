import type { Sight } from "./schema";

type Values = Readonly<Record<string, string | number>>;

export const sightWords = { agrees: "Đúng như hồ sơ", differs: "Khác hồ sơ", not_seen: "Chưa xem được" } as const satisfies Record<Sight, string>;

export const surveyRefusals = {
  "survey-closed": () => "Chỉ ghi khảo sát khi hồ sơ đang ở bước thẩm định.",
  "survey-barred": () => "Đồng chí có liên quan đến hồ sơ này nên không khảo sát. Việc này thuộc thành viên khác của tổ.",
  "survey-day-ahead": () => "Ngày này chưa đến. Ghi ngày từ hôm nay trở về trước.",
  "survey-not-photo": () => "Khảo sát chỉ nhận ảnh JPEG hoặc PNG. Giấy tờ thì đề nghị chi bộ gửi ở phần minh chứng.",
  "survey-photo-used": ({ criterion = "" }: Values) => `Ảnh này đã ghi cho tiêu chí ${criterion}. Mở lại trang rồi chụp lại.`,
  "survey-photo-others": () => "Ảnh này do thành viên khác của tổ gửi. Chỉ người gửi bỏ được.",
} as const;

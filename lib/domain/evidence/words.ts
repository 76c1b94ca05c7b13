import { statusWords } from "@/lib/domain/registration/words";
import type { Status } from "@/lib/domain/registration/status";

type Values = Readonly<Record<string, string | number>>;

const isStatus = (value: unknown): value is Status => typeof value === "string" && value in statusWords;

export const evidenceRefusals = {
  "evidence-too-large": () => "Tệp lớn hơn 20 MB. Chọn tệp nhỏ hơn, hoặc quét lại ở độ nét thấp hơn.",
  "evidence-empty": () => "Tệp không có nội dung. Chọn tệp khác.",
  "evidence-broken": () => "Tệp chưa đến đủ hoặc đã hỏng. Mở thử trên máy rồi gửi lại.",
  "evidence-kind-unknown": () => "Chỉ nhận PDF, ảnh JPEG, ảnh PNG, Word (DOCX), Excel (XLSX). Nội dung tệp này không thuộc loại nào.",
  "evidence-old-or-locked": () => "Đây là tệp Office kiểu cũ hoặc có mật khẩu. Lưu lại thành DOCX, XLSX hoặc PDF không có mật khẩu.",
  "evidence-macro": () => "Tệp có chương trình kèm theo (macro). Lưu lại không kèm macro, hoặc xuất ra PDF.",
  "evidence-locked": () => "Tệp PDF có mật khẩu hoặc bị khóa. Xuất lại không khóa.",
  "evidence-secret": () => "Tệp có dấu chỉ độ mật. Hệ thống này không được giữ tài liệu mật. Tệp chưa được lưu.",
  "evidence-again": ({ title = "" }: Values) => `Chi bộ đã gửi tệp này với tên “${title}”. Chọn lại giấy tờ đó ở mục dùng lại.`,
  "evidence-used": () => "Giấy tờ này đã dùng cho tiêu chí này.",
  "evidence-closed": ({ status = "" }: Values) => `Hồ sơ đang ở bước: ${isStatus(status) ? statusWords[status] : status}. Ở bước này không thêm, bỏ minh chứng được.`,
  "evidence-date-future": () => "Ngày của giấy tờ ở sau hôm nay. Xem lại ngày.",
  "evidence-expired": () => "Giấy tờ này đã hết hạn. Xem lại ngày hết hạn, hoặc chọn giấy tờ còn hạn.",
  "criterion-unknown": () => "Không có tiêu chí này trong bộ tiêu chí của danh hiệu. Mở lại trang rồi chọn.",
} as const;

type Values = Readonly<Record<string, string | number>>;

/** Why a form of the province's own is not taken. */
export const templateRefusals = {
  "template-kind": () => "Mẫu là tệp Word (.docx). Tệp này không phải.",
  "template-too-large": () => "Mẫu lớn hơn 2 MB, hoặc bung ra quá lớn. Bỏ bớt ảnh rồi lưu lại.",
  "template-external": () => "Mẫu lấy nội dung từ nơi khác (liên kết ngoài). Chèn hẳn vào tệp rồi gửi lại.",
  "template-raw": () => "Chỗ điền bắt đầu bằng @ hoặc = không dùng được. Chỉ ghi tên chỗ điền trong danh sách.",
  "template-broken": ({ places }: Values) => (places ? `Chỗ điền chưa mở hoặc chưa đóng đúng: ${places}.` : "Không đọc được tệp Word này. Mở bằng Word, lưu lại rồi gửi."),
  "template-fields": ({ unknown, missing }: Values) => [unknown ? `Không có chỗ điền nào tên: ${unknown}.` : "", missing ? `Còn thiếu: ${missing}.` : ""].filter(Boolean).join(" ") || "Chỗ điền trong mẫu chưa đúng danh sách.",
  "template-again": ({ version }: Values) => `Tệp này đã là bản ${version} của mẫu.`,
  "template-past": ({ today }: Values) => `Mẫu áp dụng từ hôm nay, ${today}, hoặc từ một ngày sau. Văn bản của ngày đã qua giữ mẫu cũ.`,
  "template-later-stands": ({ from }: Values) => `Đã có bản áp dụng từ ${from}. Ghi ngày sau ngày đó, hoặc thôi dùng bản đó trước.`,
  "template-in-use": () => "Bản này đã được đặt ngày áp dụng. Mở lại trang để xem.",
  "template-over": () => "Bản này đã thôi dùng. Mở lại trang để xem.",
} as const;

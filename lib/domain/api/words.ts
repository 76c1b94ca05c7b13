type Values = Readonly<Record<string, string | number>>;

/** Refusals only an API request can meet. */
export const apiRefusals = {
  "token-needed": () => "Cần mã truy cập còn hiệu lực, gửi trong tiêu đề Authorization: Bearer. Tạo mã ở trang Tài khoản của tôi.",
  "parameter-unknown": ({ name = "" }: Values) => `Không có tham số "${name}".`,
  "parameter-repeated": ({ name = "" }: Values) => `Tham số "${name}" được gửi nhiều lần.`,
  "cursor-unusable": () => "Con trỏ trang không dùng được. Lấy lại từ trang trước của cùng một câu hỏi.",
  "no-such-address": () => "Không có địa chỉ này trong API. Danh sách địa chỉ: /api/v1/openapi.json.",
  "method-unknown": ({ allowed = "" }: Values) => `Địa chỉ này chỉ nhận: ${allowed}.`,
  "body-not-json": () => "Nội dung gửi lên không phải JSON hợp lệ.",
  "body-kind": () => "Nội dung gửi lên phải là application/json.",
  "body-too-large": ({ limit = 0 }: Values) => `Nội dung gửi lên vượt quá ${limit} KB.`,
  "key-owed": () => "Gửi mã riêng của yêu cầu (UUID) ở tiêu đề Idempotency-Key: gửi lại cùng mã chỉ ban hành một lần.",
  "key-unusable": () => "Tiêu đề Idempotency-Key phải là một UUID.",
  "key-mismatch": () => "Tiêu đề Idempotency-Key và trường requestId khác nhau. Chỉ gửi một.",
  "database-away": () => "Cơ sở dữ liệu đang tạm ngừng. Thử lại sau ít phút.",
  unexpected: () => "Hệ thống gặp lỗi ngoài dự kiến. Lỗi đã được ghi lại.",
} as const;

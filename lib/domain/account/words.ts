type Values = Readonly<Record<string, string | number>>;

const wait = (values: Values) => {
  const seconds = Number(values["seconds"] ?? 0);
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
};

/** Refusals about signing in and accounts. */
export const accountRefusals = {
  "signed-out": () => "Phiên đăng nhập đã hết. Nội dung vẫn còn ở đây: mở trang đăng nhập ở thẻ khác, đăng nhập lại rồi gửi lại.",
  "password-due": () => "Phải đổi mật khẩu được cấp trước khi làm việc khác.",
  "cross-site": () => "Yêu cầu đến từ một trang khác nên không được nhận.",
  "wrong-sign-in": () => "Tên đăng nhập hoặc mật khẩu chưa đúng.",
  "sample-password-changed": () => "Mật khẩu của tài khoản mẫu này đã được đổi. Nhập mật khẩu mới ở trên.",
  throttled: (values: Values) => `Đã nhập sai nhiều lần. Thử lại sau ${wait(values)}.`,
  deactivated: () => "Tài khoản đã ngừng hoạt động. Liên hệ người quản trị tài khoản của đơn vị.",
} as const;

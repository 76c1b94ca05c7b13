type Values = Readonly<Record<string, string | number>>;

const wait = (values: Values) => {
  const seconds = Number(values["seconds"] ?? 0);
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
};

/** Refusals about signing in and accounts. */
export const accountRefusals = {
  "signed-out": () => "Phiên đăng nhập đã hết. Nội dung vẫn còn ở đây: mở trang đăng nhập ở thẻ khác, đăng nhập lại rồi gửi lại.",
  "server-away": () => "Chưa lưu được. Máy chủ không trả lời. Nội dung vẫn còn ở đây.",
  "password-due": () => "Phải đổi mật khẩu được cấp trước khi làm việc khác.",
  "cross-site": () => "Yêu cầu đến từ một trang khác nên không được nhận.",
  "wrong-sign-in": () => "Tên đăng nhập hoặc mật khẩu chưa đúng.",
  "sample-password-changed": () => "Mật khẩu của tài khoản mẫu này đã được đổi. Nhập mật khẩu mới ở trên.",
  throttled: (values: Values) => `Đã nhập sai nhiều lần. Thử lại sau ${wait(values)}.`,
  deactivated: () => "Tài khoản đã ngừng hoạt động. Liên hệ người quản trị tài khoản của đơn vị.",

  "password-empty": () => "Nhập mật khẩu.",
  "password-wrong": () => "Mật khẩu đang dùng chưa đúng.",
  "password-short": (values: Values) => `Mật khẩu cần từ ${values["least"]} ký tự trở lên. Một câu ngắn dễ nhớ là đủ.`,
  "password-long": (values: Values) => `Mật khẩu dài quá ${values["most"]} ký tự.`,
  "password-common": () => "Mật khẩu này dễ đoán: gồm những từ, số, hàng phím hay gặp. Thêm vài từ của riêng mình.",
  "password-has-name": () => "Mật khẩu không được chứa tên đăng nhập.",
  "password-same": () => "Mật khẩu mới phải khác mật khẩu đang dùng.",
  "password-differs": () => "Hai lần nhập chưa giống nhau.",

  "account-name-invalid": () => "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.",
  "account-name-taken": () => "Đã có tài khoản dùng tên đăng nhập này. Chọn tên khác.",
  "display-name-missing": () => "Nhập tên hiển thị, từ 2 đến 120 ký tự.",
  "email-invalid": () => "Nhập địa chỉ thư đầy đủ, ví dụ vanphong@huyenuy.vn, hoặc để trống.",
  "letter-sent": () => "Thư này đã được gửi.",
  "letter-without-address": () => "Tài khoản này chưa có địa chỉ thư. Đặt địa chỉ rồi gửi lại.",
  "own-account": () => "Không tự thay đổi quyền của chính mình. Việc này do người quản trị khác làm.",
  "account-off": () => "Tài khoản đã ngừng hoạt động. Mở lại tài khoản rồi cấp vai trò.",
  "account-off-already": () => "Tài khoản này đã ngừng hoạt động từ trước.",
  "account-on-already": () => "Tài khoản này đang hoạt động.",
  "unit-missing": () => "Chọn một đơn vị trong phạm vi quản trị.",
  "unit-ended": () => "Đơn vị này không còn. Chọn đơn vị đang có.",
  "role-missing": () => "Chọn vai trò.",
  "role-not-here": () => "Vai trò Bí thư chi bộ chỉ cấp tại một chi bộ.",
  "day-invalid": () => "Nhập ngày đầy đủ.",
  "span-backwards": () => "Ngày cuối phải từ ngày bắt đầu trở đi.",
  "grant-overlaps": () => "Tài khoản đã có vai trò này ở đơn vị này trong những ngày đó.",
  "grant-ended": () => "Quyền này đã hết hiệu lực từ trước.",

  "label-missing": () => "Đặt tên cho khóa, không quá 60 ký tự.",
  "token-days": () => "Thời hạn từ 1 đến 365 ngày.",
  "token-limit": (values: Values) => `Mỗi tài khoản có không quá ${values["most"]} khóa còn hiệu lực. Thu hồi khóa không còn dùng.`,
} as const;

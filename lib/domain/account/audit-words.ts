import { inSentence } from "@/lib/domain/unit/party";
import type { UnitKind } from "@/lib/domain/unit/level";
import { isRole, type AuditAct } from "./audit";
import { roleWords } from "./role";

export type AuditLine = {
  act: AuditAct;
  /** Who did it, by sign-in name; empty when the name typed is nobody's. */
  actor: string;
  unit: { name: string; kind: UnitKind } | null;
  details: Readonly<Record<string, string>>;
};

const roleAt = ({ unit, details }: AuditLine) => {
  const role = details["role"] ?? "";
  return `vai trò ${isRole(role) ? roleWords[role] : role}${unit ? ` tại ${inSentence(unit)}` : ""}`;
};
const account = ({ details }: AuditLine) => details["account"] ?? "";
const label = ({ details }: AuditLine) => `“${details["label"] ?? ""}”`;

const sentences = {
  sign_in: () => "Đăng nhập",
  sign_in_failed: ({ actor }) => (actor ? "Nhập sai mật khẩu" : "Đăng nhập bằng tên không có trong hệ thống"),
  sign_in_throttled: ({ actor }) => (actor ? "Bị tạm chặn vì nhập sai nhiều lần" : "Bị tạm chặn: thử nhiều lần bằng tên không có trong hệ thống"),
  sign_out: () => "Đăng xuất",
  sessions_end: ({ details }) => `Đăng xuất các máy khác (${details["count"] ?? ""} phiên)`,
  password_change: () => "Đổi mật khẩu",
  account_create: (line) => `Tạo tài khoản ${account(line)}, ${roleAt(line)}`,
  account_reset: (line) => `Cấp lại mật khẩu cho ${account(line)}`,
  account_deactivate: (line) => `Ngừng hoạt động tài khoản ${account(line)}`,
  account_reactivate: (line) => `Mở lại tài khoản ${account(line)}`,
  grant_add: (line) => `Cấp cho ${account(line)} ${roleAt(line)}`,
  grant_revoke: (line) => `Thu hồi của ${account(line)} ${roleAt(line)}`,
  token_create: (line) => `Tạo khóa truy cập ${label(line)}`,
  token_revoke: (line) => `Thu hồi khóa truy cập ${label(line)}`,
  email_change: (line) => (line.details["email"] ? `Đặt địa chỉ thư của ${account(line)}: ${line.details["email"]}` : `Bỏ địa chỉ thư của ${account(line)}`),
  letter_resend: (line) => `Gửi lại thư báo cho ${account(line)}`,
} as const satisfies Record<AuditAct, (line: AuditLine) => string>;

/** What was done, in one Vietnamese sentence without its doer, hour and address. */
export const sayAudit = (line: AuditLine): string => sentences[line.act](line);

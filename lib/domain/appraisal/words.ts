import type { TeamFunction } from "./team";

type Values = Readonly<Record<string, string | number>>;

export const functionWords = { chair: "Tổ trưởng", deputy: "Tổ phó", secretary: "Thư ký", member: "Thành viên", support: "Tổ giúp việc" } as const satisfies Record<TeamFunction, string>;

export const appraisalRefusals = {
  "seat-twice": () => "Một người được chọn hai lần. Mỗi người một nhiệm vụ.",
  "one-chair": () => "Chọn đúng một tổ trưởng.",
  "one-secretary": () => "Chọn đúng một thư ký.",
  "too-few-scorers": ({ least, count }: Values) => `Tổ thẩm định cần ít nhất ${least} người chấm điểm, đang có ${count}.`,
  "not-your-committee": () => "Quyết định lập tổ thẩm định do ban thường vụ của chính đơn vị này ban hành.",
  "not-an-appraiser": ({ name }: Values) => `${name ?? "Người được chọn"} chưa có vai trò Tổ thẩm định ở đơn vị này. Đề nghị người quản trị tài khoản cấp vai trò trước.`,
  "team-number-used": ({ number }: Values) => `Quyết định số ${number} ngày này đã có. Kiểm tra lại số và ngày.`,
  "team-older": ({ on }: Values) => `Tổ đang làm nhiệm vụ lập ngày ${on}. Quyết định mới phải từ ngày đó trở đi.`,
  "too-many-barred": ({ able, least }: Values) => `Chỉ còn ${able} thành viên được chấm hồ sơ này, cần ít nhất ${least}. Đề nghị ban thường vụ bổ sung thành viên bằng quyết định.`,
  "nobody-presides": () => "Tổ trưởng chưa có mặt. Tổ phó chỉ chủ trì khi tổ trưởng không được chấm hồ sơ này.",
  "sitting-quorum": ({ here, able, least }: Values) => `Có mặt ${here}/${able} thành viên được chấm điểm. Cần ít nhất ${least}.`,
  "mark-missing": ({ code }: Values) => `Tiêu chí ${code}: chưa chấm.`,
  "mark-over": ({ code, most }: Values) => `Tiêu chí ${code}: chấm từ 0 đến ${most}.`,
  "mark-unasked": () => "Phiếu có tiêu chí không thuộc bộ tiêu chí của hồ sơ. Mở lại trang rồi chấm.",
  "sitting-open-in-team": () => "Tổ đang làm nhiệm vụ còn phiên họp chưa kết luận. Kết luận hoặc hoãn phiên đó trước.",
} as const;
